package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.teahorse.search.VocabularyAdministration;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/** Changes the vocabulary of the search, after showing what a change would do. */
@WebServlet("/do/console/vocabulary")
public class VocabularyServlet extends FormServlet {

    /** Request attribute with what a draft would do, a list of {@link org.teahorse.search.SearchComparison}. */
    static final String COMPARISONS = "teahorse.comparisons";

    private static final String VIEW = "console/word";
    private static final String LIST = "/console/vocabulary";
    private static final String BUNDLE = "console";

    @EJB
    private transient VocabularyAdministration vocabulary;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        long id = form.number("id").orElse(0L);
        int version = form.number("version").orElse(-1L).intValue();
        try {
            switch (form.text("do")) {
                case "save" -> save(form, response, id, version);
                case "end" -> {
                    vocabulary.end(id, version, day(form, "lastDay"));
                    done(form, response, form.link(LIST), BUNDLE, "word.ended");
                }
                case "preview-end" -> {
                    form.request().setAttribute(COMPARISONS, vocabulary.previewEnd(id, day(form, "lastDay"), ""));
                    show(form, response, VIEW);
                }
                default -> {
                    form.request().setAttribute(COMPARISONS, vocabulary.preview(id, draft(form), form.text("question")));
                    show(form, response, VIEW);
                }
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, VIEW, refused);
        }
    }

    private void save(Form form, HttpServletResponse response, long id, int version) throws IOException {
        VocabularyDraft draft = draft(form);
        long saved = id == 0 ? vocabulary.add(draft) : vocabulary.change(id, version, draft);
        done(form, response, form.link(LIST + "/" + saved), BUNDLE, "word.saved", draft.term());
    }

    private static VocabularyDraft draft(Form form) {
        LocalDate from = day(form, "validFrom");
        LocalDate to = day(form, "validTo");
        return new VocabularyDraft(spaced(form.text("term")), Arrays.stream(form.text("related").split("[\\r\\n;；]+")).map(VocabularyServlet::spaced)
                .filter(wording -> !wording.isEmpty()).toList(), weight(form.text("weight")), form.checked("twoWay"), from, to, form.text("note"));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Float weight(String text) {
        try {
            return Float.valueOf(text);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static LocalDate day(Form form, String name) {
        String text = form.text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInputException(List.of(Problem.of(name, "date.unreadable", text)));
        }
    }
}
