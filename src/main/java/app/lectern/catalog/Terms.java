package app.lectern.catalog;

import app.lectern.base.TermId;
import org.springframework.data.mongodb.repository.MongoRepository;

interface Terms extends MongoRepository<Term, TermId> {}
