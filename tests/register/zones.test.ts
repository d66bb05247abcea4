import process from "node:process";
import { describe, expect, it, test } from "vitest";
import { commonTimezones, isCommonTimezone } from "../../src/register/zones.ts";

describe("the list of time zones", () => {
  it("holds every zone that Node 20 lists, and UTC", () => {
    // A newer Node may list more: those are asked of Intl.
    const listed = Intl.supportedValuesOf("timeZone").filter((zone) => !isCommonTimezone(zone));
    if (process.versions.node.startsWith("20.")) expect(listed).toEqual([]);
    expect(isCommonTimezone("UTC")).toBe(true);
  });

  it("holds only zones that exist", () => {
    for (const timeZone of commonTimezones()) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  test.each(["", " ", "Asia", "Asia/Alma", "asia/almaty", "Asia/Almaty Asia/Tashkent", "Almaty"])(
    "%j is none",
    (name) => {
      expect(isCommonTimezone(name)).toBe(false);
    },
  );
});
