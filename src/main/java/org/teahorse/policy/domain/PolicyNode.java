package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A part of one version of a text, as a row: its depth and position give the tree back. */
@Entity
@Table(name = "policy_node")
public class PolicyNode {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_node")
    @SequenceGenerator(name = "policy_node", sequenceName = "policy_node_id_seq", allocationSize = 500)
    private Long id;

    @Column(name = "text_id", updatable = false)
    private Long textId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int depth;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TextNode.Kind kind;

    @Column(updatable = false)
    private String anchor;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String heading;

    @Column(updatable = false, columnDefinition = "text")
    private String content;

    @Column(name = "span_start", updatable = false)
    private int spanStart;

    @Column(name = "span_end", updatable = false)
    private int spanEnd;

    protected PolicyNode() {
        // for the persistence provider
    }

    public PolicyNode(Long textId, int position, int depth, TextNode node) {
        this.textId = textId;
        this.position = position;
        this.depth = depth;
        this.kind = node.kind();
        this.anchor = node.anchor();
        this.number = node.number();
        this.heading = node.heading();
        this.content = node.text();
        this.spanStart = node.start();
        this.spanEnd = node.end();
    }

    public Long getTextId() {
        return textId;
    }

    public int getDepth() {
        return depth;
    }

    public TextNode.Kind getKind() {
        return kind;
    }

    public String getAnchor() {
        return anchor;
    }

    public String getNumber() {
        return number;
    }

    public String getHeading() {
        return heading;
    }

    public String getContent() {
        return content;
    }
}
