package client;

import client.api.CallsApi;
import client.api.OfficesApi;
import client.api.ProgramsApi;
import client.api.SearchApi;
import client.model.CallDocument;
import client.model.CallList;
import client.model.HitDocument;
import client.model.HitList;
import client.model.OfficeDocument;
import client.model.OfficeItem;
import client.model.OfficeList;
import client.model.ProgramDocument;
import java.util.ArrayList;
import java.util.List;

/** From a question to the office to go to, as a program of somebody else would walk it. */
public final class Walk {

    private Walk() {
    }

    /** @return what was seen on the way */
    public static List<String> from(String address) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        List<String> seen = new ArrayList<>();

        HitList hits = new SearchApi(client).search(SearchApi.APISearchRequest.newBuilder()
                .q("专精特新").type(List.of("program")).pageSize(5).build());
        HitDocument hit = hits.getHits().get(0);
        seen.add("hit " + hit.getType() + " " + (hits.getTotal() > 0));

        ProgramDocument program = new ProgramsApi(client).readProgram(
                ProgramsApi.APIReadProgramRequest.newBuilder().id(hit.getId()).build());
        seen.add("program " + program.getProgram().getId().equals(hit.getId()) + " " + (program.getProgram().getUpdatedAt() != null));

        CallsApi calls = new CallsApi(client);
        CallList changed = calls.listCalls(CallsApi.APIListCallsRequest.newBuilder().updatedSince("2020-01-01").pageSize(3).build());
        CallList next = calls.listCalls(CallsApi.APIListCallsRequest.newBuilder().updatedSince("2020-01-01").pageSize(3)
                .after(changed.getNext()).build());
        seen.add("changes " + changed.getItems().size() + " " + !changed.getItems().get(0).getId().equals(next.getItems().get(0).getId()));
        Long id = program.getCalls().isEmpty() ? changed.getItems().get(0).getId() : program.getCalls().get(0).getId();
        CallDocument call = calls.readCall(CallsApi.APIReadCallRequest.newBuilder().id(id).build());
        seen.add("call " + (call.getCall().getPhase() != null) + " " + (call.getProgramTitle() != null));

        OfficesApi offices = new OfficesApi(client);
        OfficeList page = offices.listOffices(OfficesApi.APIListOfficesRequest.newBuilder().page(1).pageSize(100).build());
        OfficeItem office = page.getItems().stream().filter(one -> "530100".equals(one.getRegion())).findFirst().orElseThrow();
        OfficeDocument document = offices.readOffice(OfficesApi.APIReadOfficeRequest.newBuilder().id(office.getId()).build());
        seen.add("office " + document.getOffice().getTitle().equals(office.getTitle()));

        try {
            offices.readOffice(OfficesApi.APIReadOfficeRequest.newBuilder().id(999_999_999L).build());
        } catch (ApiException missing) {
            seen.add("missing " + missing.getCode() + " " + missing.getResponseBody().contains("urn:teahorse:record.unknown"));
        }
        return seen;
    }
}
