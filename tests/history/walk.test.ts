/** What each commit did to the register: histories in a line. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFolder } from "../cli/run.ts";
import { buildRepository, type Files, git, type Repository } from "../support/repository.ts";
import { writtenHistory } from "../support/written-history.ts";
import { meeting, register, series } from "./small.ts";
import { retitle, revisionsOf, tell, told } from "./told.ts";

const file = "directives.yaml";
const two = register("A-1", "One") + meeting("A-2", "Two");

describe("the written history", () => {
  it("is told commit by commit", async () => {
    await withFolder(async (folder) => {
      expect(await told(await writtenHistory(folder))).toEqual([
        "correct-b1: B-1 extension-changed, B-1 done-changed",
        "done-b1: B-1 done",
        "remove-b3: B-3 removed",
        "merge-evil: B-7 moved, B-7 reworded",
        "branch-lead-b8: B-8 lead-changed",
        "retitle-b3: B-3 retitled",
        "merge-budget: nothing",
        "branch-extend-b2: B-2 extended",
        "tag-b7: B-7 with-changed, B-7 tags-changed",
        "meeting-date: B-4 moved",
        "rules: B-2 moved, W-6 moved, B-7 moved",
        "third-meeting: B-7 created, B-8 created",
        "report-w6: W-6 reported",
        "evidence-b4: B-4 evidence-changed",
        "done-b4-again: B-4 done",
        "repair: B-1 noted",
        "broken: unreadable",
        "split: nothing",
        "rename-file: nothing",
        "move-b2: B-2 meeting-changed",
        "comment: nothing",
        "reformat: nothing",
        "renumber-b6: W-6 was B-6",
        "withdraw-b5: B-5 withdrawn",
        "reopen-b4: B-4 reopened, B-4 evidence-changed",
        "done-b4: B-4 done",
        "extend-b1: B-1 extended",
        "reword-b2: B-2 moved, B-2 reworded",
        "retitle-b1: B-1 retitled",
        "second-meeting: B-4 created, B-5 created, B-6 created",
        "create: B-1 created, B-2 created, B-3 created",
      ]);
    });
  });

  it("can be told from any revision back", async () => {
    await withFolder(async (folder) => {
      const written = await writtenHistory(folder);
      const lines = await told(written, { revision: written.hash("retitle-b1") });
      expect(lines.map((line) => line.split(":")[0])).toEqual(["retitle-b1", "second-meeting", "create"]);
      expect((await told(written, { revision: "budget" }))[0]).toBe("branch-extend-b2: B-2 extended");
    });
  });

  it("names authors, subjects and their own days", async () => {
    await withFolder(async (folder) => {
      const found = await revisionsOf(await writtenHistory(folder), { revision: ":/B-2: the protocol" });
      expect(found[0]?.commit).toEqual({
        hash: expect.stringMatching(/^[0-9a-f]{40}$/),
        author: "Тимур Оспанов",
        email: "timur@example.org",
        date: "2018-03-21",
        time: "2018-03-21T01:15:00+06:00",
        subject: "B-2: the protocol says the end of April",
      });
      expect(found[1]?.commit?.subject).toBe("B-1 is about the northern district");
      expect(found[2]?.commit?.subject).toBe("Record the extraordinary meeting of 19 March");
    });
  });
});

describe("a commit", () => {
  it("that does not touch the register is left out", async () => {
    const specs = series(
      (files) => files.set(file, two),
      (files) => files.set("other.yaml", two),
    );
    expect(await tell(specs)).toEqual(["0: A-1 created, A-2 created"]);
  });

  it("may remove the register, and another bring it back", async () => {
    const specs = series(
      (files) => files.set(file, two),
      retitle(file, "Two", "Zwei"),
      (files) => files.delete(file),
      (files) => files.set("README", ""),
      (files) => files.set(file, register("A-1", "One")),
    );
    expect(await tell(specs)).toEqual([
      "4: A-1 created",
      "2: A-1 removed, A-2 removed",
      "1: A-2 retitled",
      "0: A-1 created, A-2 created",
    ]);
  });

  it("may go back to what was before", async () => {
    const specs = series((files) => files.set(file, two), retitle(file, "Two", "Zwei"), retitle(file, "Zwei", "Two"));
    expect(await tell(specs)).toEqual(["2: A-2 retitled", "1: A-2 retitled", "0: A-1 created, A-2 created"]);
  });

  it("may have a strange message and author", async () => {
    await withFolder(async (folder) => {
      const spec = { time: "2018-03-05T10:00:00-03:30", edit: (files: Files) => files.set(file, two) };
      const repository = buildRepository(folder, [
        { ...spec, name: "odd", author: "A \u001b[31m B <a b@c>", message: "\n\n  commit\tfffff\nin two\n\nlines\n" },
      ]);
      const [revision] = await revisionsOf(repository);
      expect(revision?.commit).toMatchObject({
        author: "A \u001b[31m B",
        email: "a b@c",
        subject: "commit\tfffff in two",
        time: "2018-03-05T10:00:00-03:30",
      });
    });
  });
});

describe("a commit without a time", () => {
  it("is told with the day that computers begin with", async () => {
    await withFolder(async (folder) => {
      buildRepository(
        folder,
        series((files) => files.set(file, two)),
      );
      const tree = git(folder, "rev-parse", "HEAD^{tree}");
      writeFileSync(join(folder, "commit"), `tree ${tree}\nauthor A <a@b>\ncommitter A <a@b> 1 +0000\n\nNo time\n`);
      const revision = git(folder, "hash-object", "-t", "commit", "-w", "--literally", "commit");
      const [found] = await revisionsOf({ folder }, { revision });
      expect(found?.commit).toMatchObject({ author: "A", date: "1970-01-01", time: "1970-01-01T00:00:00+00:00" });
    });
  });
});

describe("commits in which the register does not validate", () => {
  const broken = (files: Files): Files =>
    files.replace(file, "lead: OPS, due: within 2 weeks }\n  - id", "lead: OPS }\n  - if");
  const mended = (files: Files): Files => files.replace(file, "lead: OPS }\n  - if", "lead: OPS }\n  - id");

  it("leave what they changed to the one that mends it", async () => {
    const specs = series(
      (files) => files.set(file, two),
      broken,
      retitle(file, "Two", "Zwei"),
      (files) => files.set("README", ""),
      mended,
    );
    expect(await tell(specs)).toEqual([
      "4: A-1 moved, A-1 reworded, A-2 retitled",
      "2: unreadable",
      "1: unreadable",
      "0: A-1 created, A-2 created",
    ]);
  });

  it("may be the first, or the last", async () => {
    const specs = series(
      (files) => files.set(file, "version: 1\nmeetings: ["),
      (files) => files.set(file, two),
      broken,
    );
    expect(await tell(specs)).toEqual(["2: unreadable", "1: A-1 created, A-2 created", "0: unreadable"]);
  });

  it.each([
    ["an unknown calendar", "version: 1\ncalendar: XX\n"],
    ["a refused wording", register("A-9").replace("within 2 weeks", "soonish")],
    ["bytes that are no text", Uint8Array.from([0xff, 0xfe, 0x00])],
    ["nothing", ""],
  ])("may have %s", async (_, content) => {
    const specs = series(
      (files) => files.set(file, two),
      (files) => files.set(file, content),
      (files) => files.set(file, two),
    );
    expect(await tell(specs)).toEqual(["2: nothing", "1: unreadable", "0: A-1 created, A-2 created"]);
  });
});

describe("what is not committed", () => {
  async function now(
    change: (folder: string) => void,
    specs = series((files) => files.set(file, two)),
  ): Promise<unknown> {
    return await withFolder(async (folder) => {
      const repository: Repository = buildRepository(folder, specs);
      change(folder);
      return (await told(repository, { revision: null }))[0];
    });
  }

  it("comes first", async () => {
    expect(await now((folder) => writeFileSync(join(folder, file), two.replace("Two", "Zwei")))).toBe(
      "now: A-2 retitled",
    );
    expect(await now((folder) => writeFileSync(join(folder, file), `${two}# end\n`))).toBe("now: nothing");
    expect(await now((folder) => writeFileSync(join(folder, file), "version: 1\nmeetings: ["))).toBe("now: unreadable");
  });

  it("is left out when there is nothing", async () => {
    expect(await now(() => undefined)).toBe("0: A-1 created, A-2 created");
  });

  it("may be a move", async () => {
    const moved = now((folder) => {
      mkdirSync(join(folder, "directives"));
      writeFileSync(join(folder, "directives/register.yaml"), two.replace("Two", "Zwei"));
      rmSync(join(folder, file));
    });
    expect(await moved).toBe("now: A-2 retitled");
  });

  it("is compared with the last commit in which the register validates", async () => {
    const specs = series(
      (files) => files.set(file, two),
      (files) => files.set(file, two.replace("Two", "Zwei, x")),
    );
    const repaired = now((folder) => writeFileSync(join(folder, file), two.replace("Two", "Zwei")), specs);
    expect(await repaired).toBe("now: A-2 retitled");
  });
});

describe("a shallow clone", () => {
  it("says where it is cut", async () => {
    await withFolder(async (folder) => {
      const whole = await writtenHistory(join(folder, "whole"));
      const shallow = join(folder, "shallow");
      git(folder, "clone", "--quiet", "--depth", "3", `file://${whole.folder}`, shallow);
      expect(await told({ ...whole, folder: shallow })).toEqual([
        "correct-b1: B-1 extension-changed, B-1 done-changed",
        "done-b1: B-1 done",
        "remove-b3: B-1 created, B-2 created, B-4 created, B-5 created, W-6 created, B-7 created, B-8 created, cut",
      ]);
    });
  });
});
