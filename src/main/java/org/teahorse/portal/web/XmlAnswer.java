package org.teahorse.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers with an XML document that is written as it is sent. */
final class XmlAnswer {

    private XmlAnswer() {
    }

    /** Writes the document's elements. */
    @FunctionalInterface
    interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static void send(HttpServletResponse response, String type, int cachedSeconds, Body body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=" + cachedSeconds);
        try {
            // the JDK's own: what else lies on the class path is for reading workbooks, and writes otherwise
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** An element that holds only text. */
    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
