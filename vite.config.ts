// How the page is built (`dist/client/`) and served while it is worked on, with the API of a running Whence behind it.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const API = process.env.WHENCE_API ?? 'http://127.0.0.1:7460'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // The program answers its own page only: seen from there, what comes through this proxy is its own page.
  server: { proxy: { '/api': { target: API, changeOrigin: true, headers: { origin: API } } } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files of their own: the page's policy allows no data addresses for scripts or styles.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'drawing', test: /node_modules\/(sigma|graphology[^/]*|events)\// },
          ],
        },
      },
    },
  },
})
