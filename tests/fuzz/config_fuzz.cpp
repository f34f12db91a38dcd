// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files.
#include "base/config_file.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const auto file = ConfigFile::parse(as_text(bytes), "x.toml");
    if (!file) {
        must_hold(file.error().detail.find("x.toml") == 0, "a refusal names the file");
        return;
    }
    static_cast<void>(file->check_keys({"kiosk.id", "panel.width_px"}));
    static_cast<void>(file->text("kiosk.id"));
    static_cast<void>(file->text_list("languages.list"));
    const auto width = file->whole("panel.width_px", 1, 10000);
    must_hold(!width || !*width || (**width >= 1 && **width <= 10000), "the range is kept");
    static_cast<void>(file->number("panel.scale", 0.5, 2.0));
}

} // namespace anjungan::fuzz
