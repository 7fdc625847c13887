// The shipped rulebook, as it lies in Rules: `Rulebook.shipped()` compiles it, so that a program needs no other file.
//
// `UPDATE_FIXTURES=1 swift test --filter ShippedRulesTests` writes this list anew.

#include "CShippedRules.h"

// `#embed` is of C23; the compiler that comes with Swift has it in all versions of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Rules/am-az-ir/closure.yaml"
};
static const unsigned char file1[] = {
#embed "../../Rules/am-az-ir/contacts.yaml"
};
static const unsigned char file2[] = {
#embed "../../Rules/am-az-ir/crossings/agarak-norduz.yaml"
};
static const unsigned char file3[] = {
#embed "../../Rules/am-az-ir/crossings/am-az-border.yaml"
};
static const unsigned char file4[] = {
#embed "../../Rules/am-az-ir/crossings/astara-astara.yaml"
};
static const unsigned char file5[] = {
#embed "../../Rules/am-az-ir/crossings/margara.yaml"
};
static const unsigned char file6[] = {
#embed "../../Rules/am-az-ir/crossings/red-bridge.yaml"
};
static const unsigned char file7[] = {
#embed "../../Rules/am-az-ir/crossings/samur-yarag-kazmalyar.yaml"
};
static const unsigned char file8[] = {
#embed "../../Rules/am-az-ir/names.yaml"
};
static const unsigned char file9[] = {
#embed "../../Rules/am-az-ir/permits.yaml"
};
static const unsigned char file10[] = {
#embed "../../Rules/am-az-ir/practicalities.yaml"
};
static const unsigned char file11[] = {
#embed "../../Rules/am-az-ir/safety.yaml"
};
static const unsigned char file12[] = {
#embed "../../Rules/am-az-ir/sources.yaml"
};
static const unsigned char file13[] = {
#embed "../../Rules/fi-ru/closure.yaml"
};
static const unsigned char file14[] = {
#embed "../../Rules/fi-ru/crossings/imatra-svetogorsk.yaml"
};
static const unsigned char file15[] = {
#embed "../../Rules/fi-ru/crossings/kuusamo-suoperya.yaml"
};
static const unsigned char file16[] = {
#embed "../../Rules/fi-ru/crossings/niirala-vyartsilya.yaml"
};
static const unsigned char file17[] = {
#embed "../../Rules/fi-ru/crossings/nuijamaa-brusnichnoe.yaml"
};
static const unsigned char file18[] = {
#embed "../../Rules/fi-ru/crossings/raja-jooseppi-lotta.yaml"
};
static const unsigned char file19[] = {
#embed "../../Rules/fi-ru/crossings/salla-kelloselka.yaml"
};
static const unsigned char file20[] = {
#embed "../../Rules/fi-ru/crossings/vaalimaa-torfyanovka.yaml"
};
static const unsigned char file21[] = {
#embed "../../Rules/fi-ru/crossings/vainikkala-buslovskaya.yaml"
};
static const unsigned char file22[] = {
#embed "../../Rules/fi-ru/crossings/vartius-lyttya.yaml"
};
static const unsigned char file23[] = {
#embed "../../Rules/fi-ru/customs.yaml"
};
static const unsigned char file24[] = {
#embed "../../Rules/fi-ru/names.yaml"
};
static const unsigned char file25[] = {
#embed "../../Rules/fi-ru/permits.yaml"
};
static const unsigned char file26[] = {
#embed "../../Rules/fi-ru/practicalities.yaml"
};
static const unsigned char file27[] = {
#embed "../../Rules/fi-ru/safety.yaml"
};
static const unsigned char file28[] = {
#embed "../../Rules/fi-ru/sources.yaml"
};
static const unsigned char file29[] = {
#embed "../../Rules/ge-ru/closure.yaml"
};
static const unsigned char file30[] = {
#embed "../../Rules/ge-ru/contacts.yaml"
};
static const unsigned char file31[] = {
#embed "../../Rules/ge-ru/crossings/verkhny-lars-kazbegi.yaml"
};
static const unsigned char file32[] = {
#embed "../../Rules/ge-ru/customs.yaml"
};
static const unsigned char file33[] = {
#embed "../../Rules/ge-ru/names.yaml"
};
static const unsigned char file34[] = {
#embed "../../Rules/ge-ru/permits.yaml"
};
static const unsigned char file35[] = {
#embed "../../Rules/ge-ru/practicalities-of-georgia.yaml"
};
static const unsigned char file36[] = {
#embed "../../Rules/ge-ru/practicalities.yaml"
};
static const unsigned char file37[] = {
#embed "../../Rules/ge-ru/safety.yaml"
};
static const unsigned char file38[] = {
#embed "../../Rules/ge-ru/sources.yaml"
};
static const unsigned char file39[] = {
#embed "../../Rules/ge-ru/vocabulary.yaml"
};
static const unsigned char file40[] = {
#embed "../../Rules/pl-by/closure.yaml"
};
static const unsigned char file41[] = {
#embed "../../Rules/pl-by/contacts.yaml"
};
static const unsigned char file42[] = {
#embed "../../Rules/pl-by/crossings/bobrowniki-berestovitsa.yaml"
};
static const unsigned char file43[] = {
#embed "../../Rules/pl-by/crossings/kukuryki-kozlovichi.yaml"
};
static const unsigned char file44[] = {
#embed "../../Rules/pl-by/crossings/kuznica-bruzgi.yaml"
};
static const unsigned char file45[] = {
#embed "../../Rules/pl-by/crossings/polowce-pieszczatka.yaml"
};
static const unsigned char file46[] = {
#embed "../../Rules/pl-by/crossings/slawatycze-domachevo.yaml"
};
static const unsigned char file47[] = {
#embed "../../Rules/pl-by/crossings/terespol-brest.yaml"
};
static const unsigned char file48[] = {
#embed "../../Rules/pl-by/customs.yaml"
};
static const unsigned char file49[] = {
#embed "../../Rules/pl-by/names.yaml"
};
static const unsigned char file50[] = {
#embed "../../Rules/pl-by/permits.yaml"
};
static const unsigned char file51[] = {
#embed "../../Rules/pl-by/practicalities.yaml"
};
static const unsigned char file52[] = {
#embed "../../Rules/pl-by/safety.yaml"
};
static const unsigned char file53[] = {
#embed "../../Rules/pl-by/sources.yaml"
};
static const unsigned char file54[] = {
#embed "../../Rules/pl-by/visa-free.csv"
};
static const unsigned char file55[] = {
#embed "../../Rules/ru-cn-kp/closure.yaml"
};
static const unsigned char file56[] = {
#embed "../../Rules/ru-cn-kp/contacts.yaml"
};
static const unsigned char file57[] = {
#embed "../../Rules/ru-cn-kp/crossings/dandong-sinuiju.yaml"
};
static const unsigned char file58[] = {
#embed "../../Rules/ru-cn-kp/crossings/kraskino-hunchun.yaml"
};
static const unsigned char file59[] = {
#embed "../../Rules/ru-cn-kp/crossings/makhalino-hunchun.yaml"
};
static const unsigned char file60[] = {
#embed "../../Rules/ru-cn-kp/crossings/quanhe-wonjong.yaml"
};
static const unsigned char file61[] = {
#embed "../../Rules/ru-cn-kp/customs.yaml"
};
static const unsigned char file62[] = {
#embed "../../Rules/ru-cn-kp/names.yaml"
};
static const unsigned char file63[] = {
#embed "../../Rules/ru-cn-kp/permits.yaml"
};
static const unsigned char file64[] = {
#embed "../../Rules/ru-cn-kp/practicalities-of-china.yaml"
};
static const unsigned char file65[] = {
#embed "../../Rules/ru-cn-kp/practicalities.yaml"
};
static const unsigned char file66[] = {
#embed "../../Rules/ru-cn-kp/safety.yaml"
};
static const unsigned char file67[] = {
#embed "../../Rules/ru-cn-kp/sources.yaml"
};
static const unsigned char file68[] = {
#embed "../../Rules/ru-kp/closure.yaml"
};
static const unsigned char file69[] = {
#embed "../../Rules/ru-kp/contacts.yaml"
};
static const unsigned char file70[] = {
#embed "../../Rules/ru-kp/crossings/khasan-tumangang.yaml"
};
static const unsigned char file71[] = {
#embed "../../Rules/ru-kp/crossings/tumen-road-bridge.yaml"
};
static const unsigned char file72[] = {
#embed "../../Rules/ru-kp/names.yaml"
};
static const unsigned char file73[] = {
#embed "../../Rules/ru-kp/permits.yaml"
};
static const unsigned char file74[] = {
#embed "../../Rules/ru-kp/practicalities-of-the-bridge.yaml"
};
static const unsigned char file75[] = {
#embed "../../Rules/ru-kp/practicalities.yaml"
};
static const unsigned char file76[] = {
#embed "../../Rules/ru-kp/safety-law.yaml"
};
static const unsigned char file77[] = {
#embed "../../Rules/ru-kp/safety.yaml"
};
static const unsigned char file78[] = {
#embed "../../Rules/ru-kp/sources.yaml"
};
static const unsigned char file79[] = {
#embed "../../Rules/ru-kp/vocabulary.yaml"
};
static const unsigned char file80[] = {
#embed "../../Rules/world/calendars.yaml"
};
static const unsigned char file81[] = {
#embed "../../Rules/world/contacts.yaml"
};
static const unsigned char file82[] = {
#embed "../../Rules/world/customs-family.yaml"
};
static const unsigned char file83[] = {
#embed "../../Rules/world/customs.yaml"
};
static const unsigned char file84[] = {
#embed "../../Rules/world/families.yaml"
};
static const unsigned char file85[] = {
#embed "../../Rules/world/names.yaml"
};
static const unsigned char file86[] = {
#embed "../../Rules/world/passport-index.yaml"
};
static const unsigned char file87[] = {
#embed "../../Rules/world/permits.yaml"
};
static const unsigned char file88[] = {
#embed "../../Rules/world/practicalities-family.yaml"
};
static const unsigned char file89[] = {
#embed "../../Rules/world/practicalities.yaml"
};
static const unsigned char file90[] = {
#embed "../../Rules/world/safety-advice.yaml"
};
static const unsigned char file91[] = {
#embed "../../Rules/world/safety.yaml"
};
static const unsigned char file92[] = {
#embed "../../Rules/world/sources.yaml"
};
static const unsigned char file93[] = {
#embed "../../Rules/world/unions.yaml"
};
static const unsigned char file94[] = {
#embed "../../Rules/world/vocabulary.yaml"
};

static const struct shipped_file files[] = {
    {"am-az-ir/closure.yaml", file0, sizeof file0},
    {"am-az-ir/contacts.yaml", file1, sizeof file1},
    {"am-az-ir/crossings/agarak-norduz.yaml", file2, sizeof file2},
    {"am-az-ir/crossings/am-az-border.yaml", file3, sizeof file3},
    {"am-az-ir/crossings/astara-astara.yaml", file4, sizeof file4},
    {"am-az-ir/crossings/margara.yaml", file5, sizeof file5},
    {"am-az-ir/crossings/red-bridge.yaml", file6, sizeof file6},
    {"am-az-ir/crossings/samur-yarag-kazmalyar.yaml", file7, sizeof file7},
    {"am-az-ir/names.yaml", file8, sizeof file8},
    {"am-az-ir/permits.yaml", file9, sizeof file9},
    {"am-az-ir/practicalities.yaml", file10, sizeof file10},
    {"am-az-ir/safety.yaml", file11, sizeof file11},
    {"am-az-ir/sources.yaml", file12, sizeof file12},
    {"fi-ru/closure.yaml", file13, sizeof file13},
    {"fi-ru/crossings/imatra-svetogorsk.yaml", file14, sizeof file14},
    {"fi-ru/crossings/kuusamo-suoperya.yaml", file15, sizeof file15},
    {"fi-ru/crossings/niirala-vyartsilya.yaml", file16, sizeof file16},
    {"fi-ru/crossings/nuijamaa-brusnichnoe.yaml", file17, sizeof file17},
    {"fi-ru/crossings/raja-jooseppi-lotta.yaml", file18, sizeof file18},
    {"fi-ru/crossings/salla-kelloselka.yaml", file19, sizeof file19},
    {"fi-ru/crossings/vaalimaa-torfyanovka.yaml", file20, sizeof file20},
    {"fi-ru/crossings/vainikkala-buslovskaya.yaml", file21, sizeof file21},
    {"fi-ru/crossings/vartius-lyttya.yaml", file22, sizeof file22},
    {"fi-ru/customs.yaml", file23, sizeof file23},
    {"fi-ru/names.yaml", file24, sizeof file24},
    {"fi-ru/permits.yaml", file25, sizeof file25},
    {"fi-ru/practicalities.yaml", file26, sizeof file26},
    {"fi-ru/safety.yaml", file27, sizeof file27},
    {"fi-ru/sources.yaml", file28, sizeof file28},
    {"ge-ru/closure.yaml", file29, sizeof file29},
    {"ge-ru/contacts.yaml", file30, sizeof file30},
    {"ge-ru/crossings/verkhny-lars-kazbegi.yaml", file31, sizeof file31},
    {"ge-ru/customs.yaml", file32, sizeof file32},
    {"ge-ru/names.yaml", file33, sizeof file33},
    {"ge-ru/permits.yaml", file34, sizeof file34},
    {"ge-ru/practicalities-of-georgia.yaml", file35, sizeof file35},
    {"ge-ru/practicalities.yaml", file36, sizeof file36},
    {"ge-ru/safety.yaml", file37, sizeof file37},
    {"ge-ru/sources.yaml", file38, sizeof file38},
    {"ge-ru/vocabulary.yaml", file39, sizeof file39},
    {"pl-by/closure.yaml", file40, sizeof file40},
    {"pl-by/contacts.yaml", file41, sizeof file41},
    {"pl-by/crossings/bobrowniki-berestovitsa.yaml", file42, sizeof file42},
    {"pl-by/crossings/kukuryki-kozlovichi.yaml", file43, sizeof file43},
    {"pl-by/crossings/kuznica-bruzgi.yaml", file44, sizeof file44},
    {"pl-by/crossings/polowce-pieszczatka.yaml", file45, sizeof file45},
    {"pl-by/crossings/slawatycze-domachevo.yaml", file46, sizeof file46},
    {"pl-by/crossings/terespol-brest.yaml", file47, sizeof file47},
    {"pl-by/customs.yaml", file48, sizeof file48},
    {"pl-by/names.yaml", file49, sizeof file49},
    {"pl-by/permits.yaml", file50, sizeof file50},
    {"pl-by/practicalities.yaml", file51, sizeof file51},
    {"pl-by/safety.yaml", file52, sizeof file52},
    {"pl-by/sources.yaml", file53, sizeof file53},
    {"pl-by/visa-free.csv", file54, sizeof file54},
    {"ru-cn-kp/closure.yaml", file55, sizeof file55},
    {"ru-cn-kp/contacts.yaml", file56, sizeof file56},
    {"ru-cn-kp/crossings/dandong-sinuiju.yaml", file57, sizeof file57},
    {"ru-cn-kp/crossings/kraskino-hunchun.yaml", file58, sizeof file58},
    {"ru-cn-kp/crossings/makhalino-hunchun.yaml", file59, sizeof file59},
    {"ru-cn-kp/crossings/quanhe-wonjong.yaml", file60, sizeof file60},
    {"ru-cn-kp/customs.yaml", file61, sizeof file61},
    {"ru-cn-kp/names.yaml", file62, sizeof file62},
    {"ru-cn-kp/permits.yaml", file63, sizeof file63},
    {"ru-cn-kp/practicalities-of-china.yaml", file64, sizeof file64},
    {"ru-cn-kp/practicalities.yaml", file65, sizeof file65},
    {"ru-cn-kp/safety.yaml", file66, sizeof file66},
    {"ru-cn-kp/sources.yaml", file67, sizeof file67},
    {"ru-kp/closure.yaml", file68, sizeof file68},
    {"ru-kp/contacts.yaml", file69, sizeof file69},
    {"ru-kp/crossings/khasan-tumangang.yaml", file70, sizeof file70},
    {"ru-kp/crossings/tumen-road-bridge.yaml", file71, sizeof file71},
    {"ru-kp/names.yaml", file72, sizeof file72},
    {"ru-kp/permits.yaml", file73, sizeof file73},
    {"ru-kp/practicalities-of-the-bridge.yaml", file74, sizeof file74},
    {"ru-kp/practicalities.yaml", file75, sizeof file75},
    {"ru-kp/safety-law.yaml", file76, sizeof file76},
    {"ru-kp/safety.yaml", file77, sizeof file77},
    {"ru-kp/sources.yaml", file78, sizeof file78},
    {"ru-kp/vocabulary.yaml", file79, sizeof file79},
    {"world/calendars.yaml", file80, sizeof file80},
    {"world/contacts.yaml", file81, sizeof file81},
    {"world/customs-family.yaml", file82, sizeof file82},
    {"world/customs.yaml", file83, sizeof file83},
    {"world/families.yaml", file84, sizeof file84},
    {"world/names.yaml", file85, sizeof file85},
    {"world/passport-index.yaml", file86, sizeof file86},
    {"world/permits.yaml", file87, sizeof file87},
    {"world/practicalities-family.yaml", file88, sizeof file88},
    {"world/practicalities.yaml", file89, sizeof file89},
    {"world/safety-advice.yaml", file90, sizeof file90},
    {"world/safety.yaml", file91, sizeof file91},
    {"world/sources.yaml", file92, sizeof file92},
    {"world/unions.yaml", file93, sizeof file93},
    {"world/vocabulary.yaml", file94, sizeof file94},
};

struct shipped_file shipped_file(int index) {
    static const struct shipped_file none = {0, 0, 0};
    int count = sizeof files / sizeof files[0];
    return index >= 0 && index < count ? files[index] : none;
}
