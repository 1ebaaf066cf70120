/** The workbench as bundled for the bench, on the day on which the generated docket ends. */
import '../../../e2e/fixtures/dated-app/office-clock.js';
import '../../../out/bench/dist/main/main.js';
