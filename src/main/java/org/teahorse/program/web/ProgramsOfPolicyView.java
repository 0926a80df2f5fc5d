package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.policy.PolicyName;
import org.teahorse.program.ProgramSummary;
import org.teahorse.program.Programs;

/** The programs a policy gives rise to, for the policy's page. */
@Named
@RequestScoped
public class ProgramsOfPolicyView {

    @EJB
    private Programs programs;

    /** Of the policy of this record. */
    public List<ProgramSummary> of(RecordHead policy, String documentNumber) {
        return programs.citing(new PolicyName(policy.title(), documentNumber, policy.sourceKey() + "/" + policy.externalId()));
    }
}
