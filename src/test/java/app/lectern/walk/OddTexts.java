package app.lectern.walk;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Texts that somebody may send by mistake or on purpose. */
class OddTexts {

    private static final int SHOWN = 30;

    private OddTexts() {}

    /** For a part of a path, encoded. */
    static Stream<String> inPaths() {
        return Stream.of(
                "%00",
                "a%00b",
                "%20",
                "%2e%2e",
                "..%2F..",
                "a%2Fb",
                "a;b=c",
                "%25",
                "%0d%0aX:%20y",
                "-1",
                "0",
                "007",
                "99999999999999999999",
                "1e5",
                "%7B$gt:%200%7D",
                "'%20or%20'1'='1",
                ".*",
                "%C3%A9%F0%9F%8E%93",
                "%F0%28%8C%28",
                "x".repeat(1_000),
                "x".repeat(7_000),
                "x".repeat(20_000));
    }

    static Stream<String> inParameters() {
        return Stream.of(
                "",
                " ",
                "\u0000",
                "a\r\nb",
                "-1",
                "99999999999999999999",
                "{\"$gt\": 0}",
                "' or '1'='1",
                "(a+)+$",
                "[",
                "\\",
                "\uD83C\uDF93 é",
                "\u202E\uFFFF",
                "x".repeat(3_000),
                "x".repeat(20_000));
    }

    /** What can't be a value of this schema, however kindly it is read. */
    static Stream<String> notOf(JsonNode schema) {
        if (schema.has("enum") || schema.path("items").has("enum")) {
            return Stream.of("EMPEROR");
        }
        return switch (schema.path("type").asString("") + schema.path("format").asString("")) {
            case "integerint32", "integerint64" -> Stream.of("one", "1.5", "99999999999999999999");
            case "boolean" -> Stream.of("maybe");
            case "stringdate" -> Stream.of("soon", "2026-13-45", "2026-02-30");
            default -> Stream.of();
        };
    }

    static String shown(String text) {
        String shown = text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("[^\\x20-\\x7e]", "?");
        return text.length() > SHOWN ? shown + "… (" + text.length() + ")" : "'" + shown + "'";
    }
}
