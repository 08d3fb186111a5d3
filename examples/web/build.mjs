// Bundles src into dist, which any web server can serve; with --serve at http://localhost:5173.
import { cp } from "node:fs/promises";
import { build, context } from "esbuild";

const options = {
  entryPoints: ["src/main.tsx"],
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  // Of both examples: the client lies in the other one.
  tsconfig: "tsconfig.json",
  define: { GATEWAY: JSON.stringify(process.env.GATEWAY ?? "http://localhost:8080") },
};

await cp("public", "dist", { recursive: true });
if (process.argv.includes("--serve")) {
  const watching = await context(options);
  const { port } = await watching.serve({ servedir: "dist", port: 5173 });
  console.log(`http://localhost:${port}`);
} else {
  await build(options);
}
