package app.lectern.catalog;

import app.lectern.base.TermId;
import org.springframework.data.mongodb.repository.MongoRepository;

public interface Terms extends MongoRepository<Term, TermId> {}
