package app.lectern.catalog;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.TermId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which terms are shown to whoever asks: drafts to the office alone. Work that no person asked for is shown what a visitor
 * is, so that a thread that has lost its person shows too little, never too much.
 */
@Component
public class VisibleTerms {

    private static final String OFFICE = "ROLE_ADMIN";
    private static final Criteria DRAFT = where("state").is(TermState.DRAFT);

    private final MongoTemplate mongo;

    VisibleTerms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether the term is a draft, and whoever asks not of the office. */
    public boolean hides(TermId term) {
        return !seesDrafts() && mongo.exists(query(where("_id").is(term).andOperator(DRAFT)), Term.class);
    }

    /** The terms that are hidden from whoever asks. */
    public Set<TermId> hidden() {
        return seesDrafts()
                ? Set.of()
                : mongo.find(query(DRAFT), Term.class).stream().map(Term::id).collect(toSet());
    }

    List<Term> of(List<Term> terms) {
        return seesDrafts() ? terms : terms.stream().filter(it -> !it.isDraft()).toList();
    }

    private static boolean seesDrafts() {
        @Nullable Authentication whoAsks = SecurityContextHolder.getContext().getAuthentication();
        return whoAsks != null && whoAsks.getAuthorities().stream().anyMatch(it -> OFFICE.equals(it.getAuthority()));
    }
}
