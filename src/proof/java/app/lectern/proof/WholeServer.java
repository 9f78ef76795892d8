package app.lectern.proof;

import app.lectern.Application;
import org.springframework.boot.SpringApplication;

/** The application with its views, and with an office to be asked for deeds; it ends when its input is closed. */
class WholeServer {

    private WholeServer() {}

    public static void main(String[] arguments) {
        ApiServer.endWithWhoeverStartedIt();
        new SpringApplication(Application.class, Office.class, OfficeController.class).run(arguments);
    }
}
