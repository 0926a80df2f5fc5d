package org.teahorse.content;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.NotFoundException;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/**
 * What the page of any record does first: reads the number in its address, and says when there is nothing or nothing any more.
 *
 * @param <D> all the page shows
 */
public abstract class RecordView<D> {

    /** Request attribute with the {@link WithdrawnException} of a page that is gone. */
    public static final String WITHDRAWN = "teahorse.withdrawn";

    @EJB
    private Sources sources;

    @Inject
    private Regions regions;

    @Inject
    private FacesContext faces;

    private String id;
    private D detail;
    private Source source;

    /** Reads the record. @throws NotFoundException when there never was one @throws WithdrawnException when it was taken off */
    protected abstract D read(long number);

    /** What any page says of the record. */
    protected abstract RecordHead head(D shown);

    /** Called once the record was read. */
    protected void prepare() {
        // most pages show what was read as it is
    }

    public void load() throws IOException {
        try {
            detail = read(Long.parseLong(id));
        } catch (NumberFormatException | NotFoundException unknown) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (WithdrawnException gone) {
            faces.getExternalContext().getRequestMap().put(WITHDRAWN, gone);
            refuse(HttpServletResponse.SC_GONE);
            return;
        }
        source = sources.find(getHead().sourceKey());
        prepare();
    }

    private void refuse(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public D getDetail() {
        return detail;
    }

    public RecordHead getHead() {
        return head(detail);
    }

    public Source getSource() {
        return source;
    }

    /** The name of the source in the reader's language. */
    public String getSourceName() {
        return isEnglish() && source.nameEn() != null ? source.nameEn() : source.name();
    }

    protected boolean isEnglish() {
        return "en".equals(faces.getViewRoot().getLocale().getLanguage());
    }

    protected Regions regions() {
        return regions;
    }

    /** The division of the record; null for none in particular. */
    public Region getRegion() {
        return regions.find(getHead().region()).orElse(null);
    }

    protected FacesContext faces() {
        return faces;
    }

    /** A field's text in the reader's language; null when the page is Chinese or nobody translated it. */
    protected String translated(String field) {
        return isEnglish() ? getHead().translations().text(field, "en") : null;
    }

    /** The translated title; null when the page is Chinese or nobody translated it. */
    public String getTranslatedTitle() {
        return translated("title");
    }

    /** The summary in the reader's language, else the Chinese one; null when there is none. */
    public String getAbstract() {
        return translated("summary") == null ? getHead().summary() : translated("summary");
    }

    /** The language of {@link #getAbstract()}. */
    public String getAbstractLanguage() {
        return translated("summary") == null ? "zh-CN" : "en";
    }
}
