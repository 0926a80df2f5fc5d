package org.teahorse.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/**
 * Who may do what where, over raw HTTP with the numbers of things that belong to others: every demonstration account and a visitor × things
 * of the own, a child, a sibling and a parent division, of one's own and of another organisation × acts. What is expected is written down
 * here once more, and not asked of the product. Forms name a version that never was, so that a call that is allowed changes nothing.
 */
@ExtendWith(RunningServer.class)
class AccessMatrixHttpIT {

    private static final String PROVINCE = "530000";
    private static final String PUER = "530000/530800";
    private static final String MENGLIAN = "530000/530800/530827";
    private static final String LINCANG = "530000/530900";
    private static final String GENGMA = "530000/530900/530926";
    private static final String PROVIDER = "00000000-0000-4000-8000-000000000902";
    private static final String OTHER = "00000000-0000-4000-8000-00000000feed";

    /** Somebody. @param region of staff; null for others @param organisation of members; null for others */
    private record Who(String login, String role, String region, String organisation) {

        boolean staff() {
            return region != null;
        }

        boolean in(String... roles) {
            return List.of(roles).contains(role);
        }

        boolean covers(String path) {
            return staff() && (region.isEmpty() || path.equals(region) || path.startsWith(region + "/"));
        }
    }

    private static final List<Who> PEOPLE = List.of(
            new Who("admin", "ADMINISTRATOR", "", null), new Who("security", "SECURITY_ADMINISTRATOR", "", null), new Who("auditor", "AUDITOR", "", null),
            new Who("province-editor", "EDITOR", PROVINCE, null), new Who("province-reviewer", "REVIEWER", PROVINCE, null),
            new Who("province-publisher", "PUBLISHER", PROVINCE, null), new Who("puer-reviewer", "REVIEWER", PUER, null),
            new Who("puer-publisher", "PUBLISHER", PUER, null), new Who("lincang-reviewer", "REVIEWER", LINCANG, null),
            new Who("menglian-editor", "EDITOR", MENGLIAN, null), new Who("menglian-reviewer", "REVIEWER", MENGLIAN, null),
            new Who("menglian-publisher", "PUBLISHER", MENGLIAN, null), new Who("gengma-editor", "EDITOR", GENGMA, null),
            new Who("gengma-reviewer", "REVIEWER", GENGMA, null), new Who("gengma-publisher", "PUBLISHER", GENGMA, null),
            new Who("tea-owner", "ENTERPRISE_OWNER", null, "00000000-0000-4000-8000-000000000901"),
            new Who("provider-owner", "PROVIDER_OWNER", null, PROVIDER), new Who("provider-clerk", "PROVIDER_CLERK", null, PROVIDER),
            new Who("member", "NONE", null, null), new Who(null, "VISITOR", null, null));

    /** Something. @param ids its number in each state */
    private record Target(String region, String organisation, Map<String, Long> ids) {
    }

    /** What may come back. */
    private enum Answer { SIGN_IN, FORBIDDEN, UNKNOWN, ALLOWED }

    /** An act. @param state of what it is tried on @param expected for somebody who is signed in */
    private record Deed(String name, String state, BiFunction<Person, Long, HttpResponse<String>> doing, BiFunction<Who, Target, Answer> expected) {
    }

    private static final List<Target> TARGETS = new ArrayList<>();

    @BeforeAll
    static void putThingsThere() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            statement.execute("insert into organisation (id, kind, name, region, region_path) values ('" + OTHER + "', 'PROVIDER', '另一家机构', '530926', '" + GENGMA
                    + "') on conflict do nothing");
            for (String[] place : List.of(new String[] {PROVINCE, null}, new String[] {PUER, null}, new String[] {MENGLIAN, null}, new String[] {LINCANG, null},
                    new String[] {GENGMA, null}, new String[] {MENGLIAN, PROVIDER}, new String[] {GENGMA, OTHER})) {
                Map<String, Long> ids = new HashMap<>();
                for (String state : List.of("DRAFT", "SUBMITTED", "APPROVED", "SCHEDULED", "PUBLISHED")) {
                    ids.put(state, insert(connection, place[0], place[1], state));
                }
                ids.put("CORRECTION", correction(connection, place[0]));
                TARGETS.add(new Target(place[0], place[1], ids));
            }
        }
    }

    private static long insert(Connection connection, String region, String organisation, String state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into submission (token, entry_type, kind, state, source_key, external_id, title, region, region_path, organisation_id, desk_path, fields,
                  author_id, author_name, writers, created_at, edited_at, due_on, publish_at)
                select gen_random_uuid(), cast(? as varchar), 'NEW', ?, cast(? as varchar), 'matrix-' || gen_random_uuid(), '权限矩阵', ?, ?, cast(? as uuid), ?, '{}',
                  p.id, p.display_name, array[p.id], now(), now(), current_date + 3, now() + interval '1 day' from person p where p.login = 'member' returning id""")) {
            insert.setString(1, organisation == null ? "POLICY" : "OFFERING");
            insert.setString(2, state);
            insert.setString(3, organisation == null ? "desk-policy" : "desk-offering");
            insert.setString(4, region.substring(region.lastIndexOf('/') + 1));
            insert.setString(5, region);
            insert.setString(6, organisation);
            insert.setString(7, Set.of("SUBMITTED", "APPROVED").contains(state) ? region : null);
            return number(insert);
        }
    }

    private static long correction(Connection connection, String region) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into correction (token, record_type, record_id, title, region_path, message, language, sender, created_at)
                values (gen_random_uuid(), 'POLICY', 1, '权限矩阵', ?, '权限矩阵', 'zh-CN', repeat('0', 64), now()) returning id""")) {
            insert.setString(1, region);
            return number(insert);
        }
    }

    private static long number(PreparedStatement insert) throws SQLException {
        try (ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @AfterAll
    static void takeThemAway() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            String ours = "(select id from submission where external_id like 'matrix-%' or title = '权限矩阵' or fields = '{}' or fields ->> 'region' = 'matrix')";
            statement.execute("delete from submission_recusal where submission_id in " + ours);
            statement.execute("delete from submission_step where submission_id in " + ours);
            statement.execute("delete from submission_note where submission_id in " + ours);
            statement.execute("delete from submission where id in " + ours);
            statement.execute("delete from correction where title = '权限矩阵'");
        }
    }

    // what is expected, written down a second time

    private static boolean reads(Who who, Target what) {
        return who.in("ADMINISTRATOR", "AUDITOR", "EDITOR", "REVIEWER", "PUBLISHER") && who.covers(what.region());
    }

    private static boolean visible(Who who, Target what) {
        return reads(who, what) || what.organisation() != null && what.organisation().equals(who.organisation()) || "member".equals(who.login());
    }

    private static boolean writes(Who who, Target what) {
        return what.organisation() == null ? who.in("EDITOR") && who.covers(what.region())
                : who.in("PROVIDER_OWNER", "PROVIDER_CLERK") && what.organisation().equals(who.organisation());
    }

    private static Answer unless(boolean visible, boolean allowed) {
        return !visible ? Answer.UNKNOWN : allowed ? Answer.ALLOWED : Answer.FORBIDDEN;
    }

    private static Answer staff(Who who, boolean visible, boolean allowed) {
        return who.staff() ? unless(visible, allowed) : Answer.FORBIDDEN;
    }

    private static BiFunction<Person, Long, HttpResponse<String>> form(String path, String act, String... more) {
        return (person, id) -> {
            List<String> fields = new ArrayList<>(List.of("act", act, "id", String.valueOf(id), "version", "-1", "here", "/provider-desk"));
            fields.addAll(List.of(more));
            return person.post(path, fields.toArray(String[]::new));
        };
    }

    private static Deed decision(String act, String state, String role) {
        return new Deed(act, state, form("/do/staff/decide", act, "reason", "OTHER", "text", "x"),
                (who, what) -> staff(who, visible(who, what), who.in(role) && who.covers(what.region())));
    }

    private static Deed writing(String act, String state) {
        return new Deed(act, state, form("/do/my/draft", act), (who, what) -> unless(visible(who, what), writes(who, what)));
    }

    private static List<Deed> deeds() {
        return List.of(
                new Deed("see", "DRAFT", (person, id) -> person.get("/provider-desk/submission/" + id), (who, what) -> unless(visible(who, what), true)),
                new Deed("see as staff", "SUBMITTED", (person, id) -> person.get("/staff/submission/" + id), (who, what) -> staff(who, visible(who, what), true)),
                new Deed("open the editor", "DRAFT", (person, id) -> person.get("/provider-desk/edit/" + id), (who, what) -> unless(visible(who, what), true)),
                new Deed("preview", "DRAFT", (person, id) -> person.get("/my/preview/" + id), (who, what) -> unless(visible(who, what), true)),
                writing("save", "DRAFT"), writing("autosave", "DRAFT"), writing("submit", "DRAFT"), writing("discard", "DRAFT"), writing("recall", "SUBMITTED"),
                writing("renew", "DRAFT"),
                new Deed("take off", "DRAFT", form("/do/my/draft", "withdraw"),
                        (who, what) -> unless(visible(who, what), what.organisation() != null && writes(who, what))),
                decision("return", "SUBMITTED", "REVIEWER"), decision("agree", "SUBMITTED", "REVIEWER"), decision("return", "APPROVED", "PUBLISHER"),
                decision("publish", "APPROVED", "PUBLISHER"), decision("schedule", "APPROVED", "PUBLISHER"), decision("unschedule", "SCHEDULED", "PUBLISHER"),
                decision("withdraw", "PUBLISHED", "PUBLISHER"),
                new Deed("note", "SUBMITTED", form("/do/staff/decide", "note"), (who, what) -> staff(who, visible(who, what), reads(who, what))),
                new Deed("begin there", "DRAFT", (person, id) -> person.post("/do/staff/begin", "type", "policy", "token", UUID.randomUUID().toString(), "region",
                        TARGETS.stream().filter(what -> what.ids().containsValue(id)).findFirst().orElseThrow().region().replaceFirst(".*/", "")),
                        (who, what) -> staff(who, true, who.in("EDITOR") && who.covers(what.region()))),
                new Deed("settle what a reader said", "CORRECTION", (person, id) -> person.post("/do/staff/settle-correction", "id", String.valueOf(id), "note", ""),
                        (who, what) -> staff(who, who.covers(what.region()), who.in("ADMINISTRATOR", "REVIEWER"))),
                // last: it counts
                new Deed("recuse", "PUBLISHED", form("/do/staff/decide", "recuse"),
                        (who, what) -> staff(who, visible(who, what), who.in("REVIEWER") && who.covers(what.region()))));
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everyCellAnswersAsItShould() {
        List<Deed> deeds = deeds();
        int cells = PEOPLE.size() * deeds.size() * TARGETS.size();
        assertTrue(cells >= 2_000, cells + " cells");
        return PEOPLE.stream().map(who -> DynamicTest.dynamicTest(name(who), () -> assertEquals(List.of(), wrong(who, deeds))));
    }

    private static String name(Who who) {
        return who.login() == null ? "visitor" : who.login();
    }

    private static List<String> wrong(Who who, List<Deed> deeds) {
        List<String> wrong = new ArrayList<>();
        Person person = who.login() == null ? Person.visitor() : Person.named(who.login());
        for (Deed deed : deeds) {
            for (Target what : TARGETS) {
                Answer expected = who.login() == null ? Answer.SIGN_IN : deed.expected().apply(who, what);
                HttpResponse<String> answer = deed.doing().apply(person, what.ids().get(deed.state()));
                if (read(answer) != expected) {
                    wrong.add(deed.name() + " " + deed.state() + " in " + what.region() + (what.organisation() == null ? "" : " of a provider")
                            + ": expected " + expected + ", got " + answer.statusCode());
                }
            }
        }
        return wrong;
    }

    private static Answer read(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> Answer.SIGN_IN;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.UNKNOWN;
            case 302 -> Person.onward(answer).contains("/sign-in") ? Answer.SIGN_IN : Answer.ALLOWED;
            case 200, 400, 409 -> Answer.ALLOWED;
            default -> null;
        };
    }

    @Test
    void rowSecurityAloneShowsNothingOfOthers() throws SQLException {
        try (Connection superuser = Tables.superuser(); Connection connection = DriverManager.getConnection(RunningServer.databaseUrl(), "teahorse_app", "teahorse")) {
            connection.setAutoCommit(false);
            List<String> wrong = new ArrayList<>();
            for (Who who : PEOPLE) {
                String scope = scope(superuser, who);
                for (Target what : TARGETS) {
                    boolean covered = who.covers(what.region()) || what.organisation() != null && what.organisation().equals(who.organisation())
                            || "member".equals(who.login());
                    for (long id : what.ids().entrySet().stream().filter(entry -> !entry.getKey().equals("CORRECTION")).map(Map.Entry::getValue).toList()) {
                        boolean seen = count(connection, scope, "select count(*) from submission where id = " + id) > 0;
                        boolean changed = count(connection, scope, "with u as (update submission set title = title where id = " + id + " returning 1) select count(*) from u") > 0;
                        if (seen != covered || changed != covered) {
                            wrong.add(who.login() + " " + what.region() + " " + id + " seen " + seen + " changed " + changed);
                        }
                    }
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    /** What the server's role is told about somebody. */
    private static String scope(Connection superuser, Who who) throws SQLException {
        String person = "visitor";
        if (who.login() != null) {
            try (PreparedStatement ask = superuser.prepareStatement("select id from person where login = ?")) {
                ask.setString(1, who.login());
                try (ResultSet row = ask.executeQuery()) {
                    row.next();
                    person = "person:" + row.getString(1);
                }
            }
        }
        return person + (who.organisation() == null ? "" : ",org:" + who.organisation()) + (who.region() == null ? "" : ",region:" + who.region());
    }

    /** As the server's role with the scope of somebody, and no check of the application before it. */
    private static long count(Connection connection, String scope, String query) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('teahorse.scope', ?, true)"); Statement statement = connection.createStatement()) {
            set.setString(1, scope);
            set.execute();
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }
}
