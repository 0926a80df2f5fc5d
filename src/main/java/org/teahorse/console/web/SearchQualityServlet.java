package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.teahorse.search.SearchQuality;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.CsvSheet;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Texts;

/** Dismisses texts the search did not help with, takes that back, and gives the list away as a file. */
@WebServlet("/do/console/search-quality")
public class SearchQualityServlet extends FormServlet {

    private static final String BUNDLE = "console";
    private static final int MOST_ROWS = 10_000;

    @EJB
    private transient SearchQuality quality;

    @Override
    protected void post(Form form, HttpServletResponse response) throws IOException {
        String back = form.link(ConsoleSearchQualityView.PAGE) + "?" + QualityWanted.of(form.request()).query() + "#texts";
        long id = form.number("text").orElse(0L);
        try {
            if (form.text("do").equals("restore")) {
                done(form, response, back, BUNDLE, "quality.restored", quality.restore(id).text());
            } else {
                done(form, response, back, BUNDLE, "quality.dismissed", quality.dismiss(id).text(), SearchQuality.ASKED_AGAIN);
            }
        } catch (NotFoundException forgotten) {
            refused(form, response, back, forgotten);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QualityWanted wanted = QualityWanted.of(request);
        Locale locale = new Form(request).locale();
        try {
            List<UnhelpfulText> texts = quality.texts(wanted.days(), wanted.dismissed(), wanted.order(), 1, MOST_ROWS).items();
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"teahorse-search-quality.csv\"");
            response.setHeader("Cache-Control", "private, no-store");
            CsvSheet.write(response.getWriter(), Stream.of("text", "kind", "times", "day").map(key -> words(locale, "quality.column." + key)).toList(),
                    texts.stream().map(text -> List.<Object>of(text.text(), words(locale, "quality.kind." + text.kind()), text.times(), text.lastDay().toString())).toList());
        } catch (BusinessException refused) {
            response.sendError(refused.status());
        }
    }

    private static String words(Locale locale, String key) {
        return Texts.of(BUNDLE, locale, key, List.of());
    }
}
