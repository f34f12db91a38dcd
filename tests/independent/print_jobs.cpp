// Writes some print jobs of our encoder into a folder, for other people's software to read.
#include "drivers/printer/encoder.hpp"
#include "kiosk/base/files.hpp"

#include <cstdio>

using namespace anjungan;          // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::drivers; // NOLINT(google-build-using-namespace)

namespace {

Document slip() {
    return {
        {Banner{"SALINAN ke-2"},
         Headline{"A-017"},
         Text{"Kantor Desa: é è ç, ꦲꦏ, 日本", Align::centre, 1, 2, true},
         Rule{},
         Pair{"Layanan", "Surat domisili"},
         QrCode{"HTTPS://DESA.ID/R/7K3F9QXW2M"},
         Feed{40},
         Text{"Simpan struk ini.", Align::right, 1, 1, false, true},
         Cut{}}};
}

bool write_job(const std::filesystem::path& directory, const PrinterProfile& profile) {
    const auto job = encode(slip(), profile);
    return job && write_file_durably(
                      directory / (profile.id + ".bin"), job->whole(), Access::everyone_reads
                  );
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("print_jobs DIR\n", stderr);
        return 2;
    }
    for (const auto& entry :
         std::filesystem::directory_iterator(ANJUNGAN_SOURCE_DIR "/assets/printers")) {
        const auto profile = load_profile(entry.path());
        if (!profile || !write_job(argv[1], *profile)) {
            std::fputs("a job could not be made\n", stderr);
            return 1;
        }
    }
    return 0;
}
