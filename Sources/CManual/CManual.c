// The pages of the manual, as they lie in SafeConduct.docc: the program carries them, so that `help` needs no other file.

#include "CManual.h"
#include <stddef.h>

// `#embed` is of C23; the compiler that comes with Swift has it in all versions of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char fiveMinutes_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Learn/FiveMinutes.md" suffix(, 0)
};
static const char anHour_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Learn/AnHour.md" suffix(, 0)
};
static const char cookbook_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Learn/Cookbook.md" suffix(, 0)
};
static const char embedding_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Learn/Embedding.md" suffix(, 0)
};
static const char ownFamily_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Learn/OwnFamily.md" suffix(, 0)
};
static const char admission_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Admission.md" suffix(, 0)
};
static const char attributes_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Attributes.md" suffix(, 0)
};
static const char batches_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Batches.md" suffix(, 0)
};
static const char calendars_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Calendars.md" suffix(, 0)
};
static const char closure_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Closure.md" suffix(, 0)
};
static const char conditions_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Conditions.md" suffix(, 0)
};
static const char contacts_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Contacts.md" suffix(, 0)
};
static const char crossingsAndClaims_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/CrossingsAndClaims.md" suffix(, 0)
};
static const char declaredFamilies_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/DeclaredFamilies.md" suffix(, 0)
};
static const char editor_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Editor.md" suffix(, 0)
};
static const char due_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Due.md" suffix(, 0)
};
static const char exitCodes_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/ExitCodes.md" suffix(, 0)
};
static const char feeds_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Feeds.md" suffix(, 0)
};
static const char files_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Files.md" suffix(, 0)
};
static const char functions_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Functions.md" suffix(, 0)
};
static const char groups_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Groups.md" suffix(, 0)
};
static const char journeys_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Journeys.md" suffix(, 0)
};
static const char limits_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Limits.md" suffix(, 0)
};
static const char findings_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Findings.md" suffix(, 0)
};
static const char names_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Names.md" suffix(, 0)
};
static const char permit_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Permit.md" suffix(, 0)
};
static const char report_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Report.md" suffix(, 0)
};
static const char requests_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Requests.md" suffix(, 0)
};
static const char rules_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Rules.md" suffix(, 0)
};
static const char safety_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Safety.md" suffix(, 0)
};
static const char sources_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Sources.md" suffix(, 0)
};
static const char tables_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Tables.md" suffix(, 0)
};
static const char tests_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Tests.md" suffix(, 0)
};
static const char timelines_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/Timelines.md" suffix(, 0)
};
static const char vocabularyFiles_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Reference/VocabularyFiles.md" suffix(, 0)
};
static const char codes_batch_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-batch.md" suffix(, 0)
};
static const char codes_bundle_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-bundle.md" suffix(, 0)
};
static const char codes_cel_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-cel.md" suffix(, 0)
};
static const char codes_csv_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-csv.md" suffix(, 0)
};
static const char codes_family_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-family.md" suffix(, 0)
};
static const char codes_feed_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-feed.md" suffix(, 0)
};
static const char codes_json_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-json.md" suffix(, 0)
};
static const char codes_report_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-report.md" suffix(, 0)
};
static const char codes_request_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-request.md" suffix(, 0)
};
static const char codes_rulebook_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-rulebook.md" suffix(, 0)
};
static const char codes_tests_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-tests.md" suffix(, 0)
};
static const char codes_usage_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-usage.md" suffix(, 0)
};
static const char codes_yaml_page[] = {
#embed "../SafeConduct/SafeConduct.docc/Codes/codes-yaml.md" suffix(, 0)
};

static const struct {
    const char *name;
    const char *text;
} pages[] = {
    {"Learn/FiveMinutes", fiveMinutes_page},
    {"Learn/AnHour", anHour_page},
    {"Learn/Cookbook", cookbook_page},
    {"Learn/Embedding", embedding_page},
    {"Learn/OwnFamily", ownFamily_page},
    {"Reference/Admission", admission_page},
    {"Reference/Attributes", attributes_page},
    {"Reference/Batches", batches_page},
    {"Reference/Calendars", calendars_page},
    {"Reference/Closure", closure_page},
    {"Reference/Conditions", conditions_page},
    {"Reference/Contacts", contacts_page},
    {"Reference/CrossingsAndClaims", crossingsAndClaims_page},
    {"Reference/DeclaredFamilies", declaredFamilies_page},
    {"Reference/Editor", editor_page},
    {"Reference/Due", due_page},
    {"Reference/ExitCodes", exitCodes_page},
    {"Reference/Feeds", feeds_page},
    {"Reference/Files", files_page},
    {"Reference/Functions", functions_page},
    {"Reference/Groups", groups_page},
    {"Reference/Journeys", journeys_page},
    {"Reference/Limits", limits_page},
    {"Reference/Findings", findings_page},
    {"Reference/Names", names_page},
    {"Reference/Permit", permit_page},
    {"Reference/Report", report_page},
    {"Reference/Requests", requests_page},
    {"Reference/Rules", rules_page},
    {"Reference/Safety", safety_page},
    {"Reference/Sources", sources_page},
    {"Reference/Tables", tables_page},
    {"Reference/Tests", tests_page},
    {"Reference/Timelines", timelines_page},
    {"Reference/VocabularyFiles", vocabularyFiles_page},
    {"Codes/codes-batch", codes_batch_page},
    {"Codes/codes-bundle", codes_bundle_page},
    {"Codes/codes-cel", codes_cel_page},
    {"Codes/codes-csv", codes_csv_page},
    {"Codes/codes-family", codes_family_page},
    {"Codes/codes-feed", codes_feed_page},
    {"Codes/codes-json", codes_json_page},
    {"Codes/codes-report", codes_report_page},
    {"Codes/codes-request", codes_request_page},
    {"Codes/codes-rulebook", codes_rulebook_page},
    {"Codes/codes-tests", codes_tests_page},
    {"Codes/codes-usage", codes_usage_page},
    {"Codes/codes-yaml", codes_yaml_page},
};

static const int count = sizeof(pages) / sizeof(pages[0]);

const char *manual_page_name(int index) { return index >= 0 && index < count ? pages[index].name : NULL; }

const char *manual_page_text(int index) { return index >= 0 && index < count ? pages[index].text : NULL; }
