package org.teahorse.portal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes data for machines into a page. What could end the element early is written as an escape, which means the same in JSON. */
@FacesComponent(JsonLd.TYPE)
public class JsonLd extends UIComponentBase {

    public static final String TYPE = "org.teahorse.JsonLd";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object value = getAttributes().get("value");
        if (value != null) {
            context.getResponseWriter().write("<script type=\"application/ld+json\">" + escaped(value.toString()) + "</script>");
        }
    }

    static String escaped(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
