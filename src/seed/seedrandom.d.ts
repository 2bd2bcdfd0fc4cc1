// The generator alone: the package's own entry brings six others along.
declare module "seedrandom/seedrandom.js" {
  export { default } from "seedrandom";
}
