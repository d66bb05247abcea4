/** The licence texts of the packages in a bundle: their terms ask that each copy carries them. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const licenceFile = /^(licen[cs]e|copying)([-.].*)?$/i;
const inPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * @param {Iterable<string>} modules paths of bundled modules
 * @returns {Promise<string>} the name, version, licence and licence text of each package that they come from, by name
 * @throws {Error} when a package has no licence file, since then it cannot be passed on
 */
export async function licencesOf(modules) {
  const folders = new Set();
  for (const id of modules) {
    const folder = inPackage.exec(id)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  const parts = [];
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((name) => licenceFile.test(name));
    if (file === undefined) throw new Error(`the package ${manifest.name} has no licence file in ${folder}`);
    const text = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim();
    parts.push({ name: manifest.name, heading: `${manifest.name} ${manifest.version} (${manifest.license})`, text });
  }
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = "=".repeat(80);
  return [
    "This bundle holds code of the packages below, each under its own licence.\n",
    ...parts.map(({ heading, text }) => `${rule}\n${heading}\n${rule}\n\n${text}\n`),
  ].join("\n");
}
