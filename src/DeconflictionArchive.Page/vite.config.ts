import { defineConfig } from "vite";

// The names of the files are fixed, so that a change of one line is a change of one file in the repository; the server has
// them asked for anew by their tags.
export default defineConfig({
  base: "/",
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/swagger": "http://127.0.0.1:8080" } },
  build: {
    outDir: "../DeconflictionArchive.Api/wwwroot",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rollupOptions: {
      output: {
        entryFileNames: "page/[name].js",
        // What the first file and the others share is named after one of its modules, which may be another tomorrow.
        chunkFileNames: chunk => (["views", "DrawnMap", "DrawnNetwork"].includes(chunk.name) ? "page/[name].js" : "page/shared.js"),
        assetFileNames: "page/[name][extname]",
      },
    },
  },
});
