// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importrunner.h"

#include "core/base/async.h"
#include "core/text/importtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

bool isTable(const QString &path)
{
    return path.endsWith(u".csv"_s, Qt::CaseInsensitive) || path.endsWith(u".tsv"_s, Qt::CaseInsensitive);
}

} // namespace

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
    m_sheet = {};
    m_state = State::Checking;
    run(true);
}

void ImportRunner::checkWith(const QMap<QString, int> &columns)
{
    if (isRunning())
        return;
    m_sheet.columns = columns;
    m_state = State::Checking;
    run(true);
}

/// What it is made of is asked for after the first look, and only of a table.
void ImportRunner::lookAtSheet()
{
    async::deliver(m_imports.lookAt(m_path), this, [this](const Result<services::PlanSheet> &sheet) {
        if (sheet)
            m_sheet = *sheet;
        emit changed();
    });
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
    services::ImportRequest request;
    request.brand = m_brand;
    request.path = m_path;
    request.dryRun = dryRun;
    if (!m_sheet.headers.isEmpty()) {
        request.format = u"csv"_s;
        request.columns = m_sheet.columns;
    }
    async::deliver(
        m_imports.run(request), this, [this, dryRun](const Result<services::ImportReport> &report) {
            if (report) {
                m_report = *report;
                m_state = dryRun ? State::Checked : State::Done;
                if (dryRun && m_report.format == "csv"_L1 && m_sheet.headers.isEmpty())
                    lookAtSheet();
            } else if (report.error().code == ErrorCode::Cancelled) {
                m_state = State::Cancelled;
            } else {
                const text::ErrorText text = text::importErrorText(report.error());
                m_problem = text.message;
                m_hint = text.hint;
                m_state = State::Failed;
                if (m_sheet.headers.isEmpty() && isTable(m_path))
                    lookAtSheet(); // its headings say nothing: they can be chosen
            }
            emit changed();
        });
    emit changed();
}

} // namespace ruche::ui
