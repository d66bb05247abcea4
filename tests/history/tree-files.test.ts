/** Which files of a revision are a register's: the same that the working folder would have. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFolder } from "../cli/run.ts";
import { buildRepository } from "../support/repository.ts";
import { files } from "./read-at.ts";
import { meeting, register, series } from "./small.ts";

describe("a folder in a revision", () => {
  it("has the files that the folder of today would have", async () => {
    await withFolder(async (own) => {
      const link = (to: string): { readonly link: string } => ({ link: to });
      buildRepository(
        own,
        series((all) =>
          all
            .set("directives/register.yaml", "version: 1\n")
            .set("directives/b.yml", `meetings:\n${meeting("A-1")}`)
            .set("directives/a b/Поручения.YAML", `meetings:\n${meeting("A-2")}`)
            .set("directives/a b/line\nbreak.yaml", `meetings:\n${meeting("A-3")}`)
            .set("directives/notes.txt", "no")
            .set("directives/.hidden.yaml", "no")
            .set("directives/.hidden/a.yaml", "no")
            .set("directives/node_modules/a.yaml", "no")
            .set("directives/part", { submodule: "1".repeat(40) })
            .set("directives/again.yaml", link("b.yml"))
            .set("directives/linked.yaml", link("./.texts/x.yaml"))
            .set("directives/.texts/x.yaml", `meetings:\n${meeting("A-4")}`)
            .set("directives/round", link("."))
            .set("directives/lost.yaml", link("nowhere.yaml"))
            .set("directives/out.yaml", link("../README"))
            .set("directives/far.yaml", link("/etc/passwd"))
            .set("directives/up.yaml", link("../../../etc/passwd"))
            .set("directives/circle.yaml", link("circle.yaml"))
            .set("README", ""),
        ),
      );
      expect((await files("HEAD", { cwd: own })).map((path) => path.replace("HEAD:directives/", ""))).toEqual([
        "register.yaml*",
        "a b/line\nbreak.yaml",
        "a b/Поручения.YAML",
        "b.yml",
        "linked.yaml",
        "symlink-outside far.yaml",
        "symlink-outside out.yaml",
        "symlink-outside up.yaml",
        "file-not-found circle.yaml",
        "file-not-found lost.yaml",
      ]);
    });
  });

  it("needs its main file", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series(
          (all) => all.set("directives/a.yaml", `meetings:\n${meeting("A-1")}`),
          (all) => all.set("directives/register.yaml", "version: 1\n"),
        ),
      );
      expect(await files("HEAD~1", { cwd: own })).toEqual([
        "HEAD~1:directives/a.yaml",
        "folder-without-register HEAD~1:directives",
      ]);
    });
  });

  it("may be the whole repository, or be reached through links", async () => {
    await withFolder(async (own) => {
      const top = join(own, "top");
      buildRepository(
        top,
        series((all) => all.set("register.yaml", register("A-1")).set("l", { link: "register.yaml" })),
      );
      symlinkSync(top, join(own, "link"));
      expect(await files("HEAD", { cwd: own, paths: ["link"] })).toEqual(["HEAD:register.yaml*"]);
      expect(await files("HEAD", { cwd: own, paths: ["link/l"] })).toEqual(["HEAD:l*"]);
    });
  });
});

describe("a file in a revision", () => {
  it("may be in any encoding but a strange one", async () => {
    await withFolder(async (own) => {
      const utf16 = Buffer.from(`\ufeff${register("A-1")}`, "utf16le");
      buildRepository(
        own,
        series((all) => all.set("directives.yaml", utf16)),
      );
      expect(await files("HEAD", { cwd: own })).toEqual(["file-encoding "]);
    });
  });
});
