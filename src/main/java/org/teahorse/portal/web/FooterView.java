package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Texts;

/** What the law wants at the foot of every page, as far as this installation has set it. */
@Named("footer")
@RequestScoped
public class FooterView {

    private static final String ICP_REGISTER = "https://beian.miit.gov.cn/";

    @Inject
    private PageView page;

    /** One statement. @param address where it can be checked; null for nowhere */
    public record Line(String text, String address) {
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        add(lines, Setting.OPERATOR, "footer.operator", null);
        add(lines, Setting.OPERATOR_CONTACT, "footer.contact", null);
        add(lines, Setting.ICP_NUMBER, "footer.icp", ICP_REGISTER);
        add(lines, Setting.POLICE_NUMBER, "footer.police", null);
        add(lines, Setting.SITE_CODE, "footer.site-code", null);
        return lines;
    }

    private void add(List<Line> lines, Setting setting, String key, String address) {
        if (!setting.value().isEmpty()) {
            lines.add(new Line(Texts.of("portal", page.getLocale(), key, List.of(setting.value())), address));
        }
    }

    public boolean isBlank() {
        return getLines().isEmpty();
    }
}
