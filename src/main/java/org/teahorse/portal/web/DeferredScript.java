package org.teahorse.portal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes the link to a script of ours past PrimeFaces, which would give it a nonce: a page that caches keep must not have one. */
@FacesComponent(DeferredScript.TYPE)
public class DeferredScript extends UIComponentBase {

    public static final String TYPE = "org.teahorse.DeferredScript";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        context.getResponseWriter().write("<script src=\"" + getAttributes().get("src") + "\" defer></script>");
    }
}
