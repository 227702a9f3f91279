# Whence as an image: the program, its packages and the built page. docs/docker.md says how to run it.
FROM node:24-slim AS page
WORKDIR /whence
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /whence
COPY package.json package-lock.json ./
# What people who work on the packages need, nobody needs to run them.
RUN npm ci --omit=dev --no-audit --no-fund && find node_modules \( -name "*.map" -o -name "*.d.ts" \) -delete

FROM node:24-slim
WORKDIR /whence
COPY package.json ./
COPY --from=packages /whence/node_modules ./node_modules
COPY --from=page /whence/dist ./dist
COPY model ./model
COPY import ./import
COPY store ./store
COPY server ./server
COPY cli ./cli
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
ENV NODE_ENV=production WHENCE_STORE=sqlite:/data/whence.sqlite WHENCE_HOST=0.0.0.0 WHENCE_PORT=7460
EXPOSE 7460
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WHENCE_PORT}/api/health`).then((answer) => answer.json()).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and is told itself to stop: it answers what it was asked, lets go of the store, and ends with 0.
CMD ["node", "cli/whence.js", "serve"]
