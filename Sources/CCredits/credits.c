#include "CCredits.h"

#define BREAK '\n', '\n',

static const char text[] = {
#embed "../../LICENSES/libraries.txt"
    , BREAK
#embed "../../LICENSES/CC-BY-4.0.txt"
    , BREAK
#embed "../../LICENSES/CC-BY-SA-4.0.txt"
    , BREAK
#embed "../../LICENSES/MIT-data.txt"
    , 0};

const char *sitrep_credits(void) { return text; }
