// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/importrunner.h"

#include "core/base/async.h"
#include "core/text/importtext.h"

#include <algorithm>

namespace ruche::ui {

ImportRunner::ImportRunner(services::ImportService &imports, QObject *parent)
    : QObject(parent)
    , m_imports(imports)
{
    connect(&m_imports, &services::ImportService::progressed, this, [this](qint64 done, qint64 total) {
        if (!isRunning())
            return;
        m_progress = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : -1;
        emit progressed();
    });
}

ImportRunner::~ImportRunner()
{
    if (isRunning())
        m_imports.cancel();
}

void ImportRunner::check(domain::BrandId brand, const QString &path)
{
    if (isRunning())
        return;
    m_brand = brand;
    m_path = path;
    m_state = State::Checking;
    run(true);
}

void ImportRunner::import()
{
    if (m_state != State::Checked)
        return;
    m_state = State::Importing;
    run(false);
}

void ImportRunner::cancel()
{
    if (isRunning())
        m_imports.cancel();
}

void ImportRunner::run(bool dryRun)
{
    m_progress = -1;
    m_problem.clear();
    m_hint.clear();
    async::deliver(m_imports.run({m_brand, m_path, {}, dryRun}),
                   this,
                   [this, dryRun](const Result<services::ImportReport> &report) {
                       if (report) {
                           m_report = *report;
                           m_state = dryRun ? State::Checked : State::Done;
                       } else if (report.error().code == ErrorCode::Cancelled) {
                           m_state = State::Cancelled;
                       } else {
                           const text::ErrorText text = text::importErrorText(report.error());
                           m_problem = text.message;
                           m_hint = text.hint;
                           m_state = State::Failed;
                       }
                       emit changed();
                   });
    emit changed();
}

} // namespace ruche::ui
