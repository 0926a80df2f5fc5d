package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A paper that comes with a policy: where it lies, and its text when the source gives it. */
@Entity
@Table(name = "policy_attachment")
public class PolicyAttachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_attachment")
    @SequenceGenerator(name = "policy_attachment", sequenceName = "policy_attachment_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "policy_id", updatable = false)
    private Long policyId;

    private int position;

    private String title;

    private String url;

    @Column(name = "media_type")
    private String mediaType;

    @Column(columnDefinition = "text")
    private String body;

    protected PolicyAttachment() {
        // for the persistence provider
    }

    public PolicyAttachment(Long policyId, int position, String title, String url, String mediaType, String body) {
        this.policyId = policyId;
        this.position = position;
        this.title = title;
        this.url = url;
        this.mediaType = mediaType;
        this.body = body;
    }

    public Long getPolicyId() {
        return policyId;
    }

    public String getTitle() {
        return title;
    }

    public String getUrl() {
        return url;
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getBody() {
        return body;
    }
}
