// The quirks by name.
#include "drivers/printer/virtual/quirks.hpp"

#include <string>

namespace anjungan::drivers {

Status Quirks::add(std::string_view name) {
    if (name == "kanji") {
        starts_in_kanji = true;
    } else if (name == "drops-bytes") {
        loses_every = 997;
    } else if (name == "small-buffer") {
        buffer_bytes = 4096;
    } else if (name == "no-symbols") {
        has_symbols = false;
    } else if (name == "no-process-id") {
        has_process_id = false;
    } else if (name == "constant-status") {
        constant_status = true;
    } else if (name == "mute") {
        mute = true;
    } else {
        return fail(ErrorCode::invalid_input, "no such quirk: " + std::string(name));
    }
    return {};
}

} // namespace anjungan::drivers
