/** What package.json and the lock file promise. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(resolve(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));

describe("package.json", () => {
  it("asks its users to install nothing, since the bundle holds it all", () => {
    for (const key of ["dependencies", "peerDependencies", "optionalDependencies"]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it("pins every package", () => {
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("package-lock.json", () => {
  it("names no registry, so that npm asks the one it is set up for", () => {
    const packages = Object.entries<{ resolved?: string }>(lock.packages);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(JSON.stringify(lock.packages)).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it("holds every package that another asks for on some platform, or npm ci refuses it", () => {
    const names = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)));
    const packages = Object.values<{ optionalDependencies?: Record<string, string> }>(lock.packages);
    const wanted = packages.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it("pins each package's content", () => {
    const packages = Object.entries<{ integrity?: string }>(lock.packages).filter(([path]) => path !== "");
    expect(packages.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });
});
