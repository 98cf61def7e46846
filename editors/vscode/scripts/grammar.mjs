// Takes the colours that are made from the keyword list; there is one list for everything.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
mkdirSync(join(here, "syntaxes"), { recursive: true });
mkdirSync(join(here, "target"), { recursive: true });
copyFileSync(join(here, "..", "svodka.tmLanguage.json"), join(here, "syntaxes", "svodka.tmLanguage.json"));
copyFileSync(join(here, "..", "..", "LICENSE"), join(here, "LICENSE"));
