// SPDX-License-Identifier: GPL-3.0-or-later
// Drives openssl.
#include "tests/packaging/authority.hpp"

#include "tests/support/process.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace anjungan::test {

namespace {

void openssl(std::vector<std::string> words) {
    words.insert(words.begin(), "openssl");
    const auto ran = run_program(words);
    if (ran.code != 0) {
        static_cast<void>(std::fputs(ran.output.c_str(), stderr));
        std::abort();
    }
}

const std::vector<std::string> new_key = {
    "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"};

} // namespace

Authority::Authority(std::filesystem::path directory, std::string name)
    : directory_(std::move(directory)), name_(std::move(name)) {
    own_ = {directory_ / (name_ + ".crt"), directory_ / (name_ + ".key")};
    std::vector<std::string> words = {"req", "-x509", "-days", "30", "-subj", "/CN=" + name_};
    words.insert(words.end(), new_key.begin(), new_key.end());
    words.insert(words.end(), {"-keyout", own_.key, "-out", own_.certificate});
    openssl(std::move(words));
}

CertificateFiles
Authority::server(const std::string& name, const std::string& alternative, Days days) const {
    return issue(name, "subjectAltName=" + alternative + "\nextendedKeyUsage=serverAuth\n", days);
}

CertificateFiles Authority::client(const std::string& name, Days days) const {
    return issue(name, "extendedKeyUsage=clientAuth\n", days);
}

CertificateFiles
Authority::issue(const std::string& name, const std::string& extensions, Days days) const {
    const auto stem = (directory_ / (name_ + "-" + name)).string();
    CertificateFiles made{stem + ".crt", stem + ".key"};
    std::vector<std::string> words = {"req", "-new", "-subj", "/CN=" + name};
    words.insert(words.end(), new_key.begin(), new_key.end());
    words.insert(words.end(), {"-keyout", made.key, "-out", stem + ".csr"});
    openssl(std::move(words));
    std::ofstream(stem + ".ext") << extensions;
    openssl(
        {"x509",
         "-req",
         "-in",
         stem + ".csr",
         "-CA",
         own_.certificate,
         "-CAkey",
         own_.key,
         "-CAcreateserial",
         "-days",
         days == Days::over ? "0" : "30", // 0: over as soon as made; 3.5 refuses fewer
         "-extfile",
         stem + ".ext",
         "-out",
         made.certificate}
    );
    return made;
}

} // namespace anjungan::test
