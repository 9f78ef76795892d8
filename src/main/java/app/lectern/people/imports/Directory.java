package app.lectern.people.imports;

import app.lectern.base.UserId;
import java.util.Optional;

/** Tells who has what only one person has. */
interface Directory {

    Optional<? extends Known> withNumber(UserId number);

    Optional<? extends Known> withStudentNumber(String studentNumber);

    Optional<? extends Known> withEmail(String email);
}
