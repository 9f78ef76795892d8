/**
 * What people are told by mail, and where Lectern is in the world.
 *
 * <ul>
 *   <li>how a mail is sent: {@link app.lectern.notices.Outbox}
 *   <li>whether mails can be sent, and from whom: {@code MailConfiguration}
 *   <li>how many mails one address or client gets: {@link app.lectern.notices.MailThrottle}
 *   <li>the texts of mails stand with who sends them, as {@code signin.MailTexts}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
