// Runs the server audits of graphql-http against an address and tells those that are not ok. Exit code 1 if there are any.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('Name the address: node audit.mjs http://127.0.0.1:5080/graphql');
  process.exit(2);
}

let fine = 0;
const others = [];
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    fine++;
  } else {
    others.push(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
  await result.response?.body?.cancel().catch(() => {});
}

others.forEach((line) => console.log(line));
console.log(`${fine} ok, ${others.length} not`);
process.exit(others.length === 0 ? 0 : 1);
