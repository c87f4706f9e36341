import { describe, expect, it } from "vitest";
import { addressesOf, type LedgerCase } from "./ledger-cases";

const counted = (dates: Partial<LedgerCase>) =>
  addressesOf("requests", 2025, {
    ...{ row: 2, receivedOn: "2025-03-01", closedOn: "2025-03-10", carriedOver: false },
    ...{ kind: "naturalPerson", outcome: "disclosed" },
    ...dates,
  });

describe("the first and the last day of the year", () => {
  it("received on 1 January is new, the day before is carried over from last year", () => {
    expect(counted({ receivedOn: "2025-01-01" })[0]).toBe("requests.newlyReceived.naturalPerson");
    expect(counted({ receivedOn: "2024-12-31" })[0]).toBe("requests.carriedOverFromLastYear.naturalPerson");
  });

  it("closed on 31 December has its outcome, the day after is carried over to next year", () => {
    expect(counted({ closedOn: "2025-12-31" })[1]).toBe("requests.disclosed.naturalPerson");
    expect(counted({ closedOn: "2026-01-01" })[1]).toBe("requests.carriedOverToNextYear.naturalPerson");
  });

  it("received on 31 December belongs to the year, closed before 1 January does not", () => {
    expect(counted({ receivedOn: "2025-12-31", closedOn: null })).toHaveLength(2);
    expect(counted({ receivedOn: "2026-01-01", closedOn: null })).toBe("receivedAfterYear");
    expect(counted({ receivedOn: "2024-11-01", closedOn: "2024-12-31" })).toBe("closedBeforeYear");
    expect(counted({ receivedOn: "2024-11-01", closedOn: "2025-01-01" })).toHaveLength(2);
  });
});
