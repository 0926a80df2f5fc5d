package org.teahorse.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a view must not do, each with a view that does it. */
final class ViewRules {

    static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}'\"]|'[^']*'|\"[^\"]*\")*}");
    private static final int LONGEST_VIEW = 149;
    private static final int LONGEST_INCLUDE = 99;
    /** The one place where HTML is not escaped: the search has escaped it, and only mark is markup. */
    private static final String MARKED = "tags/marked.xhtml";
    /** A name of the import format, which no language translates. */
    private static final String EXTERNAL_ID = "externalId";
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
    private static final Pattern READ_ATTRIBUTE = Pattern.compile("\\s(?:title|alt|aria-label|placeholder|label|hint|itemLabel|value)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}|\\p{IsHan}");

    private ViewRules() {
    }

    /** A view as text. @param path below {@code WEB-INF} */
    record View(String path, String text) {

        boolean isView() {
            return path.startsWith("views/");
        }
    }

    /**
     * A rule.
     *
     * @param check   what of a view breaks it
     * @param breaker a view that does
     */
    record Rule(String name, Function<View, List<String>> check, View breaker) {
    }

    static final List<Rule> ALL = List.of(
            new Rule("Mojarra's own Ajax breaks under our content policy", forbidden("<f:ajax"), view("<f:ajax event=\"click\"/>")),
            new Rule("no script or style in a page", forbidden("<script[\\s>]|<style[\\s>]|<h:outputScript|<h:outputStylesheet"),
                    view("<script>alert(1)</script>")),
            new Rule("no style attribute", forbidden("\\sstyle=\""), view("<p style=\"color:red\"></p>")),
            new Rule("no event handler attribute", forbidden("\\son[a-z]+=\""), view("<a onclick=\"go()\"></a>")),
            new Rule("HTML is escaped", ViewRules::unescaped, view("<h:outputText escape=\"false\" value=\"#{x}\"/>")),
            new Rule("what is read stands in bundles", ViewRules::prose, view("<p>搜索</p>")),
            new Rule("what is read in attributes stands in bundles", ViewRules::prose, view("<img alt=\"A horse\"/>")),
            new Rule("a parameter that may be null needs disable", ViewRules::unguardedParameter,
                    view("<h:link outcome=\"x\"><f:param name=\"id\" value=\"#{x.id}\"/></h:link>")),
            new Rule("views are short", ViewRules::length, view("\n".repeat(LONGEST_VIEW + 1))),
            new Rule("includes and tags are shorter", ViewRules::length, new View("includes/long.xhtml", "\n".repeat(LONGEST_INCLUDE + 1))),
            new Rule("a view has the bean that is named after it", ViewRules::bean, view("<p>#{homeView.title}</p>")),
            new Rule("a language is zh-CN or en", forbidden("\\slang=\"(?!#\\{|en\"|zh-CN\")"), view("<p lang=\"zh\"></p>")));

    private static View view(String text) {
        return new View("views/portal/home.xhtml", text);
    }

    private static Function<View, List<String>> forbidden(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return view -> pattern.matcher(view.text()).results().map(MatchResult::group).toList();
    }

    private static List<String> unescaped(View view) {
        return view.text().contains("escape=\"false\"") && !view.path().equals(MARKED) ? List.of("escape=\"false\"") : List.of();
    }

    private static List<String> prose(View view) {
        String text = EXPRESSION.matcher(COMMENT.matcher(view.text()).replaceAll("")).replaceAll("");
        List<String> found = new ArrayList<>();
        Matcher texts = TEXT.matcher(text);
        for (int from = 0; texts.find(from); from = texts.end() - 1) {
            String words = texts.group(1).strip();
            if (LETTERS.matcher(words).find() && !words.equals(EXTERNAL_ID)) {
                found.add(words);
            }
        }
        READ_ATTRIBUTE.matcher(text).results().map(result -> result.group(1))
                .filter(value -> !value.matches("[a-z][A-Za-z0-9-]*|\\s*") && LETTERS.matcher(value).find()).forEach(found::add);
        return found;
    }

    private static List<String> unguardedParameter(View view) {
        return Pattern.compile("<f:param\\s[^>]*>").matcher(view.text()).results().map(MatchResult::group)
                .filter(tag -> tag.contains("#{") && !tag.contains("disable=")).toList();
    }

    private static List<String> length(View view) {
        long lines = view.text().lines().count();
        long most = view.isView() ? LONGEST_VIEW : LONGEST_INCLUDE;
        return lines > most ? List.of(lines + " lines, at most " + most) : List.of();
    }

    private static List<String> bean(View view) {
        if (!view.isView()) {
            return List.of();
        }
        String[] parts = view.path().split("[/.]");
        StringBuilder bean = new StringBuilder(parts[1]);
        for (String word : parts[2].split("-")) {
            bean.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        String name = bean.append("View").toString();
        return view.text().contains("#{" + name) ? List.of() : List.of("nothing of " + name);
    }
}
