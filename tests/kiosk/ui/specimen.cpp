// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the specimen pages as PNG for people to look at: ui_specimen DIRECTORY [PAGE].
#include "kiosk/ui/stage.hpp"
#include "tests/kiosk/ui/memory_pixels.hpp"
#include "tests/kiosk/ui/specimen_pages.hpp"

#include <chrono>
#include <cstdio>

namespace {

using namespace anjungan;

int defects(const ui::Widget& widget, const std::string& page) {
    int found = 0;
    if (widget.clipped || widget.unknown_glyphs > 0) {
        std::printf(
            "%s: %s does not fit: %s\n", page.c_str(), widget.id.c_str(), widget.text.c_str()
        );
        ++found;
    }
    for (const ui::Widget& child : widget.children) {
        found += defects(child, page);
    }
    return found;
}

void draw(
    ui::Stage& stage,
    const test::SpecimenPage& page,
    const ui::Appearance& appearance,
    const std::string& directory
) {
    const bool landscape = appearance.layout == ui::Layout::landscape;
    test::MemoryPixels picture(landscape ? 1920 : 1080, landscape ? 1080 : 1920);
    const auto begin = std::chrono::steady_clock::now();
    static_cast<void>(stage.show({page.name}, page.tree, appearance));
    const auto shown = std::chrono::steady_clock::now();
    static_cast<void>(stage.react(ui::Exposed{}));
    static_cast<void>(stage.paint(picture.pixels()));
    const auto painted = std::chrono::steady_clock::now();
    const std::string name = page.name + "-" + test::name_of(appearance);
    using Milliseconds = std::chrono::duration<double, std::milli>;
    std::printf(
        "%s: layout %.2f ms, paint %.2f ms\n",
        name.c_str(),
        Milliseconds(shown - begin).count(),
        Milliseconds(painted - shown).count()
    );
    defects(stage.tree(), name);
    static_cast<void>(ui::save_png(picture.pixels(), directory + "/" + name + ".png"));
}

} // namespace

int main(int argument_count, char** arguments) {
    if (argument_count < 2) {
        std::puts("usage: ui_specimen DIRECTORY [PAGE]");
        return 2;
    }
    auto stage = ui::Stage::open({}, ANJUNGAN_SOURCE_DIR "/assets");
    if (!stage) {
        std::puts(stage.error().detail.c_str());
        return 1;
    }
    for (const test::SpecimenPage& page : test::specimen_pages()) {
        for (const ui::Appearance& appearance : test::all_appearances()) {
            if (argument_count < 3 || page.name == arguments[2]) {
                draw(**stage, page, appearance, arguments[1]);
            }
        }
    }
    return 0;
}
