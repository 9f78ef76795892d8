package app.lectern.registrar.ui.imports;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where files are dropped or chosen; one of the same name replaces the other. */
class FileDrop extends Composite<Div> {

    private final Map<String, SentFile> files = new LinkedHashMap<>();
    private final Runnable changed;
    private final String tooBig = getTranslation("import.upload.tooBig", ImportLimits.LARGEST_FILE_MB);

    FileDrop(Runnable changed) {
        this.changed = changed;
        var upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFileSize(ImportLimits.LARGEST_FILE_MB * 1024 * 1024);
        upload.setMaxFiles(ImportLimits.MOST_FILES);
        upload.setAcceptedFileExtensions(".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".zip");
        upload.setUploadButton(new Button(getTranslation("import.upload.add")));
        upload.setDropLabel(new Span(getTranslation("import.upload.drop")));
        upload.setI18n(words());
        upload.getElement().setAttribute("aria-label", getTranslation("import.files"));
        upload.addFileRemovedListener(event -> remove(event.getFileName()));
        upload.setWidthFull();
        getContent().setWidthFull();
        getContent().add(upload);
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("import.upload.rejected")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("import.upload.wait"))
                                .setProcessing(getTranslation("import.upload.processing"))
                                .setStalled(getTranslation("import.upload.stalled")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("import.upload.failed"))
                                .setUnexpectedServerError(getTranslation("import.upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("import.upload.retry"))
                        .setRemove(getTranslation("import.upload.remove")));
    }

    private void receive(UploadEvent event) throws IOException {
        long most = ImportLimits.LARGEST_FILE_MB * 1024L * 1024;
        try (InputStream in = event.getInputStream()) {
            Optional<SentFile> sent = SentFile.of(in, most);
            if (sent.isEmpty()) {
                event.reject(tooBig);
            }
            sent.ifPresent(file -> hand(event.getUI(), event.getFileName(), file));
        }
    }

    /** Keeps the file, unless whoever sent it has left the page meanwhile. */
    void hand(UI page, String name, SentFile file) {
        page.accessLater(() -> take(name, file), file::close).run();
    }

    private void take(String name, SentFile file) {
        if (!isAttached()) {
            file.close();
            return;
        }
        forget(files.put(name, file));
        changed.run();
    }

    private void remove(String name) {
        forget(files.remove(name));
        changed.run();
    }

    private static void forget(@Nullable SentFile file) {
        if (file != null) {
            file.close();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        files.values().forEach(SentFile::close);
        files.clear();
    }

    List<ImportFile> files() {
        return files.entrySet().stream()
                .map(file -> new ImportFile(file.getKey(), file.getValue()))
                .toList();
    }
}
