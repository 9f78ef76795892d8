package app.lectern.registrar.ui.imports;

import app.lectern.exchange.ImportFile;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where files are dropped or chosen; one of the same name replaces the other. */
class FileDrop extends Composite<Div> {

    private static final int LARGEST_MB = 20;
    private static final int MOST_FILES = 20;

    private final Map<String, ImportFile> files = new LinkedHashMap<>();
    private final Runnable changed;

    FileDrop(Runnable changed) {
        this.changed = changed;
        var upload = new Upload(UploadHandler.inMemory(this::take));
        upload.setMaxFileSize(LARGEST_MB * 1024 * 1024);
        upload.setMaxFiles(MOST_FILES);
        upload.setAcceptedFileExtensions(".json", ".ndjson", ".jsonl", ".zip");
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
                        .setFileIsTooBig(getTranslation("import.upload.tooBig", LARGEST_MB))
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

    private void take(UploadMetadata file, byte[] content) {
        files.put(file.fileName(), new ImportFile(file.fileName(), content));
        changed.run();
    }

    private void remove(String name) {
        files.remove(name);
        changed.run();
    }

    List<ImportFile> files() {
        return List.copyOf(files.values());
    }
}
