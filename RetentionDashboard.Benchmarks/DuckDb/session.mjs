// DuckDB in memory on one thread. Each line of input is an SQL statement as a JSON string; each line of output says how long it ran, its result materialized
// and not yet turned into JavaScript, and what its rows are.
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
for await (const line of createInterface({ input: process.stdin })) {
    const start = performance.now();
    const result = await connection.run(JSON.parse(line));
    const milliseconds = performance.now() - start;
    const rows = (await result.getRows()).map(row => row.map(value => value === null ? null : value.toString()));
    console.log(JSON.stringify({ milliseconds, rows }));
}
