// SPDX-License-Identifier: GPL-3.0-or-later
// From a picture to the codes in it: the whole way a camera's picture goes, but for the camera.
#include "drivers/camera/code_reader.hpp"
#include "drivers/camera/zbar_camera.hpp"
#include "simulator/devices/picture_camera.hpp"
#include "simulator/devices/virtual_scanner.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/code_picture.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

#include <cairo.h>

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

const std::string receipt = "HTTPS://DESA-CONTOH.EXAMPLE/R/7K3F9QXW2M/AEBAGBAFAYDQQCIKBMGA2DQPCA";

/// As a photograph might be: turned, on a coloured counter, and not quite square.
void save_photograph(const GreyPicture& code, const std::filesystem::path& path) {
    const auto width = static_cast<int>(code.width);
    const auto height = static_cast<int>(code.height);
    cairo_surface_t* photograph = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 900, 900);
    cairo_surface_t* paper = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_surface_flush(paper);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto at = static_cast<std::size_t>(y) * code.width + static_cast<std::size_t>(x);
            cairo_image_surface_get_data(paper)[y * cairo_image_surface_get_stride(paper) + x] =
                code.pixels[at] < 128 ? 255 : 0;
        }
    }
    cairo_surface_mark_dirty(paper);
    cairo_t* pen = cairo_create(photograph);
    cairo_set_source_rgb(pen, 0.6, 0.5, 0.3);
    cairo_paint(pen);
    cairo_translate(pen, 450, 450);
    cairo_rotate(pen, 0.5);
    cairo_scale(pen, 1.9, 1.7);
    cairo_translate(pen, -width / 2.0, -height / 2.0);
    cairo_rectangle(pen, 0, 0, width, height);
    cairo_set_source_rgb(pen, 0.9, 0.9, 0.8);
    cairo_fill(pen);
    cairo_set_source_rgb(pen, 0.1, 0.1, 0.2);
    cairo_mask_surface(pen, paper, 0, 0);
    cairo_surface_write_to_png(photograph, path.c_str());
    cairo_destroy(pen);
    cairo_surface_destroy(paper);
    cairo_surface_destroy(photograph);
}

std::vector<std::string> texts_in(const GreyPicture& picture) {
    auto reader = CodeReader::open();
    REQUIRE(reader);
    std::vector<std::string> texts;
    for (const auto& code : reader->read(picture)) {
        texts.emplace_back(as_text(code.reveal()));
    }
    return texts;
}

} // namespace

TEST_CASE("CodeReader.read: what a QR code holds", "[drivers]") {
    CHECK(texts_in(test::code_picture(receipt)) == std::vector{receipt});
    const std::string javanese = "\xEA\xA6\x97\xEA\xA6\xB8 caf\xC3\xA9";
    CHECK(texts_in(test::code_picture(javanese)) == std::vector{javanese});
    CHECK(texts_in({100, 100, Bytes(10'000, 255)}).empty());
    CHECK(texts_in({}).empty());
    CHECK(texts_in({100, 100, Bytes(99)}).empty()); // a picture that lies about its size
}

TEST_CASE("load_grey_png: a photograph of a receipt can be read", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "photograph.png";
    save_photograph(test::code_picture(receipt), path);
    const auto picture = load_grey_png(path);
    REQUIRE(picture);
    CHECK(picture->width == 900);
    CHECK(texts_in(*picture) == std::vector{receipt});
}

TEST_CASE("load_grey_png: says what is wrong", "[drivers]") {
    const test::TemporaryDirectory directory;
    CHECK(load_grey_png(directory.path() / "gone.png").error().code == ErrorCode::not_found);
    const auto path = directory.path() / "text.png";
    std::ofstream(path) << "no picture";
    CHECK(load_grey_png(path).error().code == ErrorCode::invalid_input);
}

TEST_CASE("VirtualScanner.show_picture: scans what is in it", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "photograph.png";
    save_photograph(test::code_picture(receipt), path);
    const test::FakeClock clock;
    VirtualScanner scanner(clock);
    std::vector<std::string> scanned;
    scanner.set_listener([&](const ScannerEvent& event) {
        scanned.emplace_back(std::get<Scan>(event).payload.reveal());
    });
    CHECK(scanner.show_picture(path));
    CHECK(scanned == std::vector{receipt});
    CHECK_FALSE(scanner.show_picture(directory.path() / "gone.png"));
}

TEST_CASE("ZbarCamera.open: says that there is no camera", "[drivers]") {
    const test::TemporaryDirectory directory;
    CHECK(ZbarCamera::open(directory.path() / "video0").error().code == ErrorCode::not_found);
    std::ofstream(directory.path() / "video0") << "no camera";
    CHECK(ZbarCamera::open(directory.path() / "video0").error().code == ErrorCode::unavailable);
}

TEST_CASE("PictureCamera: sees each picture once", "[drivers]") {
    CameraView view;
    auto camera = PictureCamera::open(view);
    REQUIRE(camera);
    view.show(GreyPicture{1, 1, {7}});
    const auto first = (*camera)->next(std::chrono::milliseconds(0));
    REQUIRE((first && first->has_value()));
    CHECK((*first)->pixels == Bytes{7});
    CHECK_FALSE((*camera)->next(std::chrono::milliseconds(0))->has_value());
    view.plug(false);
    CHECK_FALSE((*camera)->next(std::chrono::milliseconds(0)));
    CHECK_FALSE(PictureCamera::open(view));
}
