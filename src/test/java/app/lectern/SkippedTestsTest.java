package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last line of {@code bin/test}. */
class SkippedTestsTest {

    private static final String RAN = "<testcase name='a' classname='app.lectern.GradeTest'/>";

    private static final String FAILED = "<testcase name='b' classname='app.lectern.GradeTest'><failure message='no'/>"
            + "<system-out><![CDATA[<skipped message='never'/>]]></system-out></testcase>";

    @TempDir
    Path reports;

    @Test
    void saysThatNothingWasSkipped() throws Exception {
        report("GradeTest", RAN + RAN);

        assertThat(lastLine(reports)).isEqualTo("None of 2 tests was skipped.");
    }

    @Test
    void groupsWhatWasSkippedByReason() throws Exception {
        String noDocker = "message='Assumption failed: No Docker here'";
        report("GradeTest", RAN + FAILED + skipped("GradeTest", "type='x'"));
        report("MongoTest", skipped("MongoTest", noDocker) + skipped("MongoTest", noDocker));
        report("RealTest", skipped("RealTest", "message='Assumption failed: No Docker\nhere'"));

        assertThat(lastLine(reports))
                .isEqualTo("Skipped 4 of 6 tests: 3 of MongoTest, RealTest (No Docker here);"
                        + " 1 of GradeTest (no reason is given).");
    }

    @Test
    void findsTheReasonInWhatTheAssumptionThrew() throws Exception {
        String thrown = "org.opentest4j.TestAbortedException: Assumption failed: No Docker: nothing is tried\n"
                + "\tat org.junit.jupiter.api.Assumptions.assumeTrue(Assumptions.java:127)\n";
        report(
                "MongoTest",
                "<testcase name='a' classname='app.lectern.MongoTest'><skipped type='x'><![CDATA[" + thrown
                        + "]]></skipped></testcase>");

        assertThat(lastLine(reports)).isEqualTo("Skipped 1 of 1 tests: 1 of MongoTest (No Docker: nothing is tried).");
    }

    @Test
    void saysThatNoTestWasRun() throws Exception {
        assertThat(lastLine(reports)).isEqualTo("No test was run.");
        assertThat(lastLine(reports.resolve("missing"))).isEqualTo("No test was run.");
    }

    private static String skipped(String testClass, String attributes) {
        return "<testcase name='a' classname='app.lectern.%s'><skipped %s/></testcase>"
                .formatted(testClass, attributes);
    }

    private void report(String name, String tests) throws IOException {
        Files.writeString(
                reports.resolve("TEST-app.lectern." + name + ".xml"),
                "<?xml version='1.0'?><testsuite>" + tests + "</testsuite>");
    }

    private static String lastLine(Path reports) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "bin/lib/SkippedTests.java", reports.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
