#include "CExtractionData.h"
