package app.lectern.signin;

import app.lectern.base.Texts;
import app.lectern.notices.Mail;
import app.lectern.notices.Site;
import app.lectern.people.User;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the mails that Lectern sends. What strangers typed stands in none of them. */
@Component
public class MailTexts {

    private final Texts texts;
    private final Site site;

    MailTexts(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    /** To somebody who forgot their password: the link to choose a new one. */
    Mail forgottenPassword(User user, OneTimeLinks.Made link, Locale language) {
        return new Mail(
                user.email(),
                texts.getTranslation("mail.forgotten.subject", language),
                texts.getTranslation(
                        "mail.forgotten.text", language, user.firstName(), site.address(link.path()), site.host()));
    }

    /** To somebody who registers: the link to finish. */
    public Mail registration(String email, String path, Locale language) {
        return new Mail(
                email,
                texts.getTranslation("mail.registration.subject", language),
                texts.getTranslation("mail.registration.text", language, site.address(path), site.host()));
    }

    /** To somebody whose remember-me cookie was copied: what has ended, and how to choose another password. */
    Mail theft(User user, Locale language) {
        return new Mail(
                user.email(),
                texts.getTranslation("mail.theft.subject", language),
                texts.getTranslation(
                        "mail.theft.text",
                        language,
                        user.firstName(),
                        site.address("/account"),
                        site.address("/forgot-password"),
                        site.host()));
    }

    /** To somebody with an account, whose address was registered once more: how to get in. */
    public Mail registeredAlready(User user, Locale language) {
        return new Mail(
                user.email(),
                texts.getTranslation("mail.registered.subject", language),
                texts.getTranslation(
                        "mail.registered.text",
                        language,
                        user.firstName(),
                        site.address("/login"),
                        site.address("/forgot-password"),
                        site.host()));
    }
}
