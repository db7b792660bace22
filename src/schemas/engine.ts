/**
 * The number of the engine that content is written for. It grows when something that was written before has to be written
 * otherwise; src/authoring/upgrade/migrations.ts then knows how.
 */
export const engineNumber = 2
