/** Every test may read wordings. */
import { loadLanguages } from "../src/deadline/wording/read.ts";

await loadLanguages();
